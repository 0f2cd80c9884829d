package io.ccaas.sdk.testing;

import io.ccaas.sdk.audio.bits.BitWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Builds MP3 frames bit by bit, right or wrong: MPEG-1, 44,100 Hz, mono, 64 kbit/s, 208 bytes a frame. The sound is noise of a seed; twelve bytes at
 * the end of each frame belong to no granule.
 */
public final class Mp3Bytes {

    /** Bytes of one frame. */
    public static final int FRAME = 208;

    /** Bytes of a frame that nobody refers to. */
    public static final int FREE = 12;

    /** Where the side information begins in a frame without a check sum. */
    public static final int SIDE = 4;

    /** Bytes of header and side information. */
    public static final int MAIN = 21;

    private Mp3Bytes() {}

    /**
     * Frames of sound.
     *
     * @param count how many
     * @return their bytes
     */
    public static byte[] frames(int count) {
        byte[][] frames = new byte[count][];
        for (int i = 0; i < count; i++) {
            frames[i] = frame(i, "");
        }
        return WavBytes.join(frames);
    }

    /**
     * A frame of sound.
     *
     * @param seed of the noise
     * @param free up to twelve characters behind the sound
     * @return its bytes
     */
    public static byte[] frame(long seed, String free) {
        BitWriter bits = new BitWriter().write(0xFFFB50C4L, 32).write(0, 18);
        for (int granule = 0; granule < 2; granule++) {
            bits.write(700, 12).write(0, 47);
        }
        byte[] frame = Arrays.copyOf(bits.toBytes(), FRAME);
        // Neither sign of a synchronisation nor of a tag can come up in bytes below 32.
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 1);
        for (int i = MAIN; i < FRAME - FREE; i++) {
            frame[i] = (byte) random.nextInt(32);
        }
        frame[3] = (byte) 0xC0;
        byte[] text = free.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(text, 0, frame, FRAME - FREE, text.length);
        return frame;
    }

    /**
     * A frame that holds counts, with every optional field and what LAME adds.
     *
     * @param frames the count it declares
     * @param free the value of every free byte
     * @return its bytes
     */
    public static byte[] info(int frames, int free) {
        byte[] frame = new byte[FRAME];
        Arrays.fill(frame, SIDE + 17, FRAME, (byte) free);
        ByteBuffer out = ByteBuffer.wrap(frame);
        out.putInt(0xFFFB50C0).position(MAIN);
        out.put(text("Info")).putInt(15).putInt(frames).putInt(0x01010101 * free);
        out.position(out.position() + 104);
        out.put(text("LAME")).position(out.position() + 17);
        int trim = (576 << 12) | 1000;
        out.put((byte) (trim >> 16)).putShort((short) trim);
        return frame;
    }

    /**
     * An ID3v2 tag.
     *
     * @param version 2, 3 or 4
     * @param flags for example 0x10 for a footer
     * @param body any bytes
     * @return header and body, and the footer that the flags ask for
     */
    public static byte[] id3v2(int version, int flags, byte[] body) {
        byte[] header = {
            'I',
            'D',
            '3',
            (byte) version,
            0,
            (byte) flags,
            0,
            0,
            (byte) (body.length >> 7 & 127),
            (byte) (body.length & 127)
        };
        byte[] footer = header.clone();
        System.arraycopy(text("3DI"), 0, footer, 0, 3);
        return WavBytes.join(header, body, (flags & 0x10) != 0 ? footer : new byte[0]);
    }

    /**
     * An ID3v1 tag.
     *
     * @param title up to 30 characters
     * @return 128 bytes
     */
    public static byte[] id3v1(String title) {
        return Arrays.copyOf(text("TAG" + title), 128);
    }

    /**
     * An APE tag.
     *
     * @param header whether it begins with a header, as those of version 2 may
     * @param items any bytes
     * @return the tag with its footer
     */
    public static byte[] ape(boolean header, byte[] items) {
        byte[] front = WavBytes.join(
                text("APETAGEX"), WavBytes.le(2000, 4), WavBytes.le(items.length + 32L, 4), WavBytes.le(1, 4));
        byte[] first = WavBytes.join(front, WavBytes.le(0xA0000000L, 4), new byte[8]);
        byte[] last = WavBytes.join(front, WavBytes.le(header ? 0x80000000L : 0, 4), new byte[8]);
        return WavBytes.join(header ? first : new byte[0], items, last);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
