package io.ccaas.sdk.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds MP4 files box by box, right or wrong: for tests of what reads them. Sizes and places are computed unless a whole box is given.
 *
 * <pre>{@code
 * byte[] file = Mp4Bytes.aac().add("moov", Mp4Bytes.box("udta", value)).bytes();
 * }</pre>
 */
public final class Mp4Bytes {

    private static final byte[] NOTHING = {};

    private final Map<String, byte[]> replaced = new HashMap<>();
    private final Map<String, List<byte[]>> added = new HashMap<>();
    private final List<byte[]> samples = new ArrayList<>();
    private byte[] gap = NOTHING;
    private boolean headerLast;

    private Mp4Bytes() {}

    /**
     * A file without samples, of a codec that the caller describes by replacing {@code stsd}.
     *
     * @return a builder
     */
    public static Mp4Bytes empty() {
        return new Mp4Bytes();
    }

    /**
     * Five packets of AAC at 8 kHz.
     *
     * @return a builder
     */
    public static Mp4Bytes aac() {
        Mp4Bytes file = new Mp4Bytes();
        for (int i = 1; i <= 5; i++) {
            byte[] packet = new byte[20 + i];
            Arrays.fill(packet, 1, packet.length, (byte) (0x40 + i));
            file.sample(packet);
        }
        return file.entry(entry("mp4a", 1, 16, 8000, esds(0x40, 0x15, 0x88)));
    }

    /**
     * Adds a sample.
     *
     * @param packet its bytes
     * @return this
     */
    public Mp4Bytes sample(byte[] packet) {
        samples.add(packet.clone());
        return this;
    }

    /**
     * Puts bytes in front of the first sample and between all samples.
     *
     * @param bytes that no sample uses
     * @return this
     */
    public Mp4Bytes gap(byte[] bytes) {
        gap = bytes.clone();
        return this;
    }

    /**
     * Puts the header behind the media.
     *
     * @return this
     */
    public Mp4Bytes headerLast() {
        headerLast = true;
        return this;
    }

    /**
     * Gives a whole box instead of the usual one.
     *
     * @param type of the usual one
     * @param box with its header; empty to leave it out
     * @return this
     */
    public Mp4Bytes with(String type, byte[] box) {
        replaced.put(type, box.clone());
        return this;
    }

    /**
     * Gives the one sample description.
     *
     * @param entry a whole box
     * @return this
     */
    public Mp4Bytes entry(byte[] entry) {
        return with("stsd", full("stsd", 0, 0, be(1, 4), entry));
    }

    /**
     * Adds a box behind the others of a parent.
     *
     * @param parent its type; {@code front} or {@code end} for the file itself
     * @param box a whole box, or any bytes
     * @return this
     */
    public Mp4Bytes add(String parent, byte[] box) {
        added.computeIfAbsent(parent, p -> new ArrayList<>()).add(box.clone());
        return this;
    }

    /**
     * The file.
     *
     * @return a new array
     */
    public byte[] bytes() {
        byte[] front = join(one("ftyp", box("ftyp", text("M4A "), be(512, 4), text("M4A isomiso2"))), extra("front"));
        byte[] media = one("mdat", box("mdat", media()));
        byte[] end = extra("end");
        if (headerLast) {
            return join(front, media, moov(front.length + 8L), end);
        }
        long start = front.length + moov(0).length + 8L;
        return join(front, moov(start), media, end);
    }

    private byte[] media() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] sample : samples) {
            all.writeBytes(gap);
            all.writeBytes(sample);
        }
        all.writeBytes(gap);
        return all.toByteArray();
    }

    private byte[] moov(long mediaStart) {
        byte[] mvhd = full("mvhd", 0, 0, be(0, 8), be(1000, 4), be(640, 4), new byte[80]);
        byte[] mdia = box(
                "mdia",
                one("mdhd", full("mdhd", 0, 0, be(0, 8), be(8000, 4), be(1024L * samples.size(), 4), be(0x55C4, 4))),
                one("hdlr", full("hdlr", 0, 0, be(0, 4), text("soun"), new byte[12], text("SoundHandler\0"))),
                one(
                        "minf",
                        box(
                                "minf",
                                one("smhd", full("smhd", 0, 0, be(0, 4))),
                                dinf(),
                                stbl(mediaStart),
                                extra("minf"))),
                extra("mdia"));
        byte[] tkhd = full("tkhd", 0, 3, be(0, 8), be(1, 4), be(0, 4), be(640, 4), new byte[60]);
        byte[] trak = box("trak", one("tkhd", tkhd), one("edts", NOTHING), one("mdia", mdia), extra("trak"));
        return one("moov", box("moov", one("mvhd", mvhd), one("trak", trak), extra("moov")));
    }

    private byte[] dinf() {
        byte[] dref = full("dref", 0, 0, be(1, 4), full("url ", 0, 1));
        return box("dinf", one("dref", dref), extra("dinf"));
    }

    private byte[] stbl(long mediaStart) {
        byte[] sizes = join(samples.stream().map(s -> be(s.length, 4)).toArray(byte[][]::new));
        List<byte[]> places = new ArrayList<>();
        long at = mediaStart + gap.length;
        for (byte[] sample : samples) {
            places.add(be(at, 4));
            at += sample.length + gap.length;
        }
        byte[] stco = full("stco", 0, 0, be(places.size(), 4), join(places.toArray(byte[][]::new)));
        return one(
                "stbl",
                box(
                        "stbl",
                        one("stsd", NOTHING),
                        one("stts", full("stts", 0, 0, be(1, 4), be(samples.size(), 4), be(1024, 4))),
                        one("stsc", full("stsc", 0, 0, be(1, 4), be(1, 4), be(1, 4), be(1, 4))),
                        one("stsz", full("stsz", 0, 0, be(0, 4), be(samples.size(), 4), sizes)),
                        one("stco", stco),
                        extra("stbl")));
    }

    private byte[] one(String type, byte[] usual) {
        return replaced.getOrDefault(type, usual);
    }

    private byte[] extra(String parent) {
        return join(added.getOrDefault(parent, List.of()).toArray(byte[][]::new));
    }

    /**
     * A sample description.
     *
     * @param type four characters
     * @param channels as declared
     * @param bits as declared
     * @param rate samples per second, below 65536
     * @param boxes behind the fixed fields
     * @return a whole box
     */
    public static byte[] entry(String type, int channels, int bits, int rate, byte[]... boxes) {
        byte[] fixed =
                join(new byte[6], be(1, 2), new byte[8], be(channels, 2), be(bits, 2), be(0, 4), be(rate, 2), be(0, 2));
        return box(type, fixed, join(boxes));
    }

    /**
     * An elementary stream descriptor in its shortest form.
     *
     * @param objectType which codec
     * @param config bytes of the decoder's configuration
     * @return a whole box
     */
    public static byte[] esds(int objectType, int... config) {
        byte[] specific = new byte[config.length];
        for (int i = 0; i < config.length; i++) {
            specific[i] = (byte) config[i];
        }
        byte[] info = config.length == 0 ? NOTHING : join(be(5, 1), be(config.length, 1), specific);
        byte[] decoder = join(be(4, 1), be(13 + info.length, 1), be(objectType, 1), be(0x15, 1), new byte[11], info);
        return full("esds", 0, 0, be(3, 1), be(3 + decoder.length + 3, 1), be(0, 3), decoder, be(0x060102, 3));
    }

    /**
     * A box.
     *
     * @param type four characters
     * @param parts its body
     * @return the bytes
     */
    public static byte[] box(String type, byte[]... parts) {
        byte[] body = join(parts);
        return join(be(8L + body.length, 4), text(type), body);
    }

    /**
     * A box with version and flags.
     *
     * @param type four characters
     * @param version 0 to 255
     * @param flags 24 bits
     * @param parts the rest of its body
     * @return the bytes
     */
    public static byte[] full(String type, int version, int flags, byte[]... parts) {
        return box(type, be((long) version << 24 | flags, 4), join(parts));
    }

    /**
     * A number with its highest byte first.
     *
     * @param value the number
     * @param bytes how many bytes, 1 to 8
     * @return the bytes
     */
    public static byte[] be(long value, int bytes) {
        byte[] all = ByteBuffer.allocate(8).putLong(value).array();
        return Arrays.copyOfRange(all, 8 - bytes, 8);
    }

    /**
     * One after the other.
     *
     * @param parts any arrays
     * @return a new array
     */
    public static byte[] join(byte[]... parts) {
        return WavBytes.join(parts);
    }

    /**
     * Text in ISO-8859-1.
     *
     * @param text any text
     * @return its bytes
     */
    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
