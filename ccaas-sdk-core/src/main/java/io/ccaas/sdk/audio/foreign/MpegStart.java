package io.ccaas.sdk.audio.foreign;

import java.util.Arrays;

/**
 * Whether a stream of MPEG audio or AAC frames begins here. Eleven set bits alone are also silence in mu-law, or small samples of PCM;
 * so three frames must follow each other, or fill the input.
 */
public final class MpegStart {

    /** How many bytes are looked at, where there are as many. */
    public static final int LOOK = 3 * 8191 + 6;

    private static final int FRAMES = 3;
    private static final int SURE = 4;
    private static final int HEADER = 6;
    private static final int SAMPLING = 0x0C;

    /** kbit/s by index 1 to 14 (ISO/IEC 11172-3, 13818-3): Layers I, II and III of version 1, Layer I and the others of version 2. */
    private static final int[][] RATES = {
        {32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
        {32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
        {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
        {8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };

    private static final int[] HERTZ = {44_100, 48_000, 32_000};

    private final byte[] bytes;
    private final int start;

    /**
     * Looks at a place with eleven set bits.
     *
     * @param bytes where it lies
     * @param start the first of them
     */
    public MpegStart(byte[] bytes, int start) {
        this.bytes = bytes;
        this.start = start;
    }

    /**
     * Whether frames begin here.
     *
     * @return whether three follow each other, or fill the bytes
     */
    public boolean isFollowed() {
        int at = start;
        for (int frame = 0; frame < FRAMES; frame++) {
            if (frame > 0 && at == bytes.length) {
                return true;
            }
            int length = at + HEADER <= bytes.length && isSameKind(at) ? length(at) : 0;
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /**
     * The same, where anything may stand: four frames whose sampling agrees, not of Layer I, whose eleven bits and its own are those of two small
     * samples. A tone in samples comes again and again, so the first two frames must differ.
     */
    boolean isFollowedByOthers() {
        int at = start;
        for (int frame = 0; frame < SURE; frame++) {
            if (at + HEADER > bytes.length || !isSync(at) || !isSameKind(at) || length(at) == 0) {
                return false;
            }
            at += length(at);
        }
        int second = start + length(start);
        int shorter = Math.min(length(start), length(second));
        return at <= bytes.length
                && !Arrays.equals(bytes, start, start + shorter, bytes, second, second + shorter)
                && (bytes[start + 2] & SAMPLING) == (bytes[second + 2] & SAMPLING);
    }

    private boolean isSync(int at) {
        int layer = bytes[at + 1] >> 1 & 3;
        return bytes[at] == -1
                && (bytes[at + 1] & (layer == 0 ? 0xF0 : 0xE0)) == (layer == 0 ? 0xF0 : 0xE0)
                && layer != 3;
    }

    private boolean isSameKind(int at) {
        return bytes[at] == bytes[start] && bytes[at + 1] == bytes[start + 1];
    }

    /** Bytes of the frame at a place, or 0 when its header cannot be one. */
    private int length(int at) {
        int third = bytes[at + 2] & 0xFF;
        int layer = 4 - (bytes[at + 1] >> 1 & 3);
        if (layer == 4) {
            int length = (bytes[at + 3] & 3) << 11 | (bytes[at + 4] & 0xFF) << 3 | (bytes[at + 5] & 0xFF) >> 5;
            return (third >> 2 & 0xF) < 13 && length > HEADER ? length : 0;
        }
        int version = bytes[at + 1] >> 3 & 3;
        int index = third >> 4;
        boolean possible = version != 1 && index > 0 && index < 15 && (third >> 2 & 3) != 3;
        return possible ? length(layer, version, index, third) : 0;
    }

    private static int length(int layer, int version, int index, int third) {
        boolean first = version == 3;
        int[] rates = RATES[first ? layer - 1 : layer == 1 ? 3 : 4];
        int bits = rates[index - 1] * 1000;
        int hertz = HERTZ[third >> 2 & 3] >> (first ? 0 : version == 2 ? 1 : 2);
        int padding = third >> 1 & 1;
        if (layer == 1) {
            return (12 * bits / hertz + padding) * 4;
        }
        return (layer == 3 && !first ? 72 : 144) * bits / hertz + padding;
    }
}
