package io.ccaas.sdk.testing;

import static io.ccaas.sdk.testing.WavBytes.join;
import static io.ccaas.sdk.testing.WavBytes.text;

import java.nio.ByteBuffer;

/**
 * Builds Matroska files element by element, right or wrong: for tests of what reads them.
 *
 * <pre>{@code
 * byte[] mkv = MatroskaBytes.file(MatroskaBytes.tracks(MatroskaBytes.pcm(1)), MatroskaBytes.cluster(0, MatroskaBytes.block(1, 0, samples)));
 * }</pre>
 */
public final class MatroskaBytes {

    /** EBML header. */
    public static final int EBML = 0x1A45DFA3;
    /** Segment. */
    public static final int SEGMENT = 0x18538067;
    /** Info. */
    public static final int INFO = 0x1549A966;
    /** Tracks. */
    public static final int TRACKS = 0x1654AE6B;
    /** TrackEntry. */
    public static final int ENTRY = 0xAE;
    /** Audio. */
    public static final int AUDIO = 0xE1;
    /** Cluster. */
    public static final int CLUSTER = 0x1F43B675;
    /** SimpleBlock. */
    public static final int SIMPLE_BLOCK = 0xA3;
    /** BlockGroup. */
    public static final int BLOCK_GROUP = 0xA0;
    /** Block. */
    public static final int BLOCK = 0xA1;
    /** Timestamp of a cluster. */
    public static final int TIMESTAMP = 0xE7;

    private MatroskaBytes() {}

    /**
     * An element with a size.
     *
     * @param id with its marker
     * @param parts of the body
     * @return its bytes
     */
    public static byte[] element(int id, byte[]... parts) {
        byte[] body = join(parts);
        return join(id(id), size(body.length), body);
    }

    /**
     * An element whose size is left open.
     *
     * @param id with its marker
     * @param parts of the body
     * @return its bytes
     */
    public static byte[] live(int id, byte[]... parts) {
        return join(id(id), new byte[] {1, -1, -1, -1, -1, -1, -1, -1}, join(parts));
    }

    /**
     * An element that declares another size than it has.
     *
     * @param id with its marker
     * @param size as declared
     * @param parts of the body
     * @return its bytes
     */
    public static byte[] lying(int id, long size, byte[]... parts) {
        return join(id(id), size(size), join(parts));
    }

    /**
     * An unsigned number in its shortest form.
     *
     * @param id with its marker
     * @param value at least 0
     * @return an element
     */
    public static byte[] number(int id, long value) {
        int width = 1;
        while (width < 8 && value >>> (8 * width) != 0) {
            width++;
        }
        return element(id, big(value, width));
    }

    /**
     * A number with a fraction.
     *
     * @param id with its marker
     * @param value any
     * @return an element
     */
    public static byte[] decimal(int id, double value) {
        return element(id, ByteBuffer.allocate(8).putDouble(value).array());
    }

    /**
     * A text.
     *
     * @param id with its marker
     * @param value ISO-8859-1
     * @return an element
     */
    public static byte[] string(int id, String value) {
        return element(id, text(value));
    }

    /**
     * The usual EBML header.
     *
     * @param type matroska or webm
     * @return an element
     */
    public static byte[] header(String type) {
        return element(
                EBML,
                number(0x4286, 1),
                number(0x42F7, 1),
                number(0x42F2, 4),
                number(0x42F3, 8),
                string(0x4282, type),
                number(0x4287, 4),
                number(0x4285, 2));
    }

    /**
     * A file with one segment of declared size.
     *
     * @param parts of the segment
     * @return its bytes
     */
    public static byte[] file(byte[]... parts) {
        return join(header("matroska"), element(SEGMENT, parts));
    }

    /**
     * What the cleaner must make of a track: one canonical entry and nothing else in front of the clusters.
     *
     * @param type matroska or webm
     * @param track the numbers behind the codec's name
     * @param codec CodecID
     * @param clusters as they must come out
     * @return its bytes
     */
    public static byte[] canonical(String type, String codec, byte[] track, byte[]... clusters) {
        byte[] info = element(INFO, number(0x2AD7B1, 1_000_000), string(0x4D80, ""), string(0x5741, ""));
        byte[] entry = element(
                ENTRY,
                number(0xD7, 1),
                number(0x73C5, 1),
                number(0x83, 2),
                string(0x22B59C, "und"),
                string(0x86, codec),
                track);
        byte[] body = join(info, element(TRACKS, entry), join(clusters));
        return join(header(type), id(SEGMENT), big(1L << 56 | body.length, 8), body);
    }

    /**
     * Tracks.
     *
     * @param entries one or several
     * @return an element
     */
    public static byte[] tracks(byte[]... entries) {
        return element(TRACKS, entries);
    }

    /**
     * A track of linear samples: 8 kHz, one channel, 16 bits.
     *
     * @param number its number
     * @param more elements in its entry
     * @return an element
     */
    public static byte[] pcm(int number, byte[]... more) {
        return track(number, "A_PCM/INT/LIT", join(join(more), pcmNumbers()));
    }

    /**
     * What describes those samples.
     *
     * @return an element
     */
    public static byte[] pcmNumbers() {
        return element(AUDIO, decimal(0xB5, 8000), number(0x9F, 1), number(0x6264, 16));
    }

    /**
     * An audio track.
     *
     * @param number its number
     * @param codec CodecID
     * @param more elements in its entry
     * @return an element
     */
    public static byte[] track(int number, String codec, byte[]... more) {
        return element(ENTRY, number(0xD7, number), number(0x83, 2), string(0x86, codec), join(more));
    }

    /**
     * A cluster with a size.
     *
     * @param time its time
     * @param parts behind it
     * @return an element
     */
    public static byte[] cluster(long time, byte[]... parts) {
        return element(CLUSTER, number(TIMESTAMP, time), join(parts));
    }

    /**
     * A block of one frame alone.
     *
     * @param track its track
     * @param relative its time in the cluster
     * @param frame its audio
     * @return an element
     */
    public static byte[] block(int track, int relative, byte[] frame) {
        return element(SIMPLE_BLOCK, body(track, relative, 0x80, frame));
    }

    /**
     * What stands in a block.
     *
     * @param track its track, 1 to 126
     * @param relative its time in the cluster
     * @param flags lacing and others
     * @param parts lacing and frames
     * @return its bytes
     */
    public static byte[] body(int track, int relative, int flags, byte[]... parts) {
        return join(new byte[] {(byte) (0x80 | track)}, big(relative, 2), new byte[] {(byte) flags}, join(parts));
    }

    /**
     * A number, the highest byte first.
     *
     * @param value any
     * @param width how many bytes
     * @return its bytes
     */
    public static byte[] big(long value, int width) {
        byte[] bytes = new byte[width];
        for (int i = 0; i < width; i++) {
            bytes[i] = (byte) (value >>> (8 * (width - 1 - i)));
        }
        return bytes;
    }

    private static byte[] id(int id) {
        int width = 1;
        while (width < 4 && id >>> (8 * width) != 0) {
            width++;
        }
        return big(id, width);
    }

    private static byte[] size(long size) {
        int width = 1;
        while (size >= (1L << (7 * width)) - 1) {
            width++;
        }
        return big(1L << (7 * width) | size, width);
    }
}
