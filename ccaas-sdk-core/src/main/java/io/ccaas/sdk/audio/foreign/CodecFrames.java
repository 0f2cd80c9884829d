package io.ccaas.sdk.audio.foreign;

/**
 * Whether frames of a codec begin that no container here is needed for. Their synchronisation is too short to be told from samples, so three frames
 * must follow each other.
 */
public final class CodecFrames {

    private static final int FRAMES = 3;
    private static final int[] AC3_KBIT = {
        32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640
    };
    private static final int AC3_HEADER = 6;
    private static final int LAST_AC3 = 10;
    private static final int LAST_EAC3 = 16;
    private static final int SBC_SYNC = 0x9C;
    private static final int SBC_POLYNOMIAL = 0x1D;
    private static final int SBC_START = 0x0F;
    private static final int SBC_LONGEST_CHECKED = 24;
    private static final int JOINT = 3;

    private CodecFrames() {}

    /**
     * Whether AC-3 or E-AC-3 begins here (ETSI TS 102 366, 4.4 and E.1).
     *
     * @param bytes the first bytes of an input; three frames take up to 12 KiB
     * @return whether three frames follow each other
     */
    public static boolean isAc3(byte[] bytes) {
        int at = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            int length = at + AC3_HEADER <= bytes.length ? ac3Length(bytes, at) : 0;
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private static int ac3Length(byte[] bytes, int at) {
        int version = (bytes[at + 5] & 0xFF) >> 3;
        if (bytes[at] != 0x0B || bytes[at + 1] != 0x77 || version > LAST_EAC3) {
            return 0;
        }
        if (version > LAST_AC3) {
            return 2 * ((((bytes[at + 2] & 7) << 8) | (bytes[at + 3] & 0xFF)) + 1);
        }
        int rate = (bytes[at + 4] & 0xFF) >> 6;
        int code = bytes[at + 4] & 0x3F;
        if (rate == 3 || code >= 2 * AC3_KBIT.length) {
            return 0;
        }
        int kbit = AC3_KBIT[code / 2];
        return rate == 0 ? 4 * kbit : rate == 1 ? 2 * (320 * kbit / 147 + (code & 1)) : 6 * kbit;
    }

    /**
     * Whether SBC begins here (A2DP 1.3, 12.9).
     *
     * @param bytes the first bytes of an input; three frames take less than 2 KiB
     * @return whether three frames with right check sums follow each other
     */
    public static boolean isSbc(byte[] bytes) {
        int at = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            boolean header = at + SBC_LONGEST_CHECKED <= bytes.length && (bytes[at] & 0xFF) == SBC_SYNC;
            if (!header || bytes[at + 1] != bytes[1] || !isSbcChecked(bytes, at)) {
                return false;
            }
            at += sbcLength(bytes[at + 1], bytes[at + 2] & 0xFF);
        }
        return true;
    }

    private static int sbcLength(int parameters, int bitPool) {
        int blocks = 4 * (((parameters >> 4) & 3) + 1);
        int mode = (parameters >> 2) & 3;
        int bands = (parameters & 1) == 0 ? 4 : 8;
        int channels = mode == 0 ? 1 : 2;
        int bits = mode < 2 ? blocks * channels * bitPool : (mode == JOINT ? bands : 0) + blocks * bitPool;
        return 4 + bands * channels / 2 + (bits + 7) / 8;
    }

    /** The check sum covers both bytes behind the synchronisation, and the joined bands and scale factors behind itself. */
    private static boolean isSbcChecked(byte[] bytes, int at) {
        int mode = (bytes[at + 1] >> 2) & 3;
        int bands = (bytes[at + 1] & 1) == 0 ? 4 : 8;
        int factors = 4 * bands * (mode == 0 ? 1 : 2) + (mode == JOINT ? bands : 0);
        int sum = crc(bytes, at + 1, 16, SBC_POLYNOMIAL, SBC_START);
        return crc(bytes, at + 4, factors, SBC_POLYNOMIAL, sum) == (bytes[at + 3] & 0xFF);
    }

    /** A check sum of 8 bits over so many bits, the highest first. */
    static int crc(byte[] bytes, int from, int bits, int polynomial, int start) {
        int sum = start;
        for (int i = 0; i < bits; i++) {
            int bit = (bytes[from + i / 8] >> (7 - i % 8)) & 1;
            sum = ((sum << 1) ^ (((sum >> 7) ^ bit) == 0 ? 0 : polynomial)) & 0xFF;
        }
        return sum;
    }
}
