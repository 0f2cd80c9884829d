package io.ccaas.sdk.audio.verify.input;

/** A cyclic redundancy check over bytes, in either order of bits. Immutable; the running sum is the caller's. */
public final class CheckSum {

    /** Ogg pages (RFC 3533), initially 0. */
    public static final CheckSum OGG = forward(32, 0x04C1_1DB7);

    /** Headers of FLAC frames (RFC 9639, section 9.1.8), initially 0. */
    public static final CheckSum FLAC_8 = forward(8, 0x07);

    /** FLAC frames (RFC 9639, section 9.3), initially 0; MPEG audio (ISO/IEC 11172-3, 2.4.3.1), initially 0xFFFF. */
    public static final CheckSum SIXTEEN = forward(16, 0x8005);

    /** The LAME tag, initially 0. */
    public static final CheckSum LAME = reflected(0xA001);

    private final int width;
    private final boolean reflected;
    private final int[] table = new int[256];

    private CheckSum(int width, boolean reflected) {
        this.width = width;
        this.reflected = reflected;
    }

    private static CheckSum forward(int width, int polynomial) {
        CheckSum sum = new CheckSum(width, false);
        for (int i = 0; i < 256; i++) {
            int value = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                value = value < 0 ? (value << 1) ^ (polynomial << (32 - width)) : value << 1;
            }
            sum.table[i] = value;
        }
        return sum;
    }

    private static CheckSum reflected(int polynomial) {
        CheckSum sum = new CheckSum(16, true);
        for (int i = 0; i < 256; i++) {
            int value = i;
            for (int bit = 0; bit < 8; bit++) {
                value = (value & 1) != 0 ? (value >>> 1) ^ polynomial : value >>> 1;
            }
            sum.table[i] = value;
        }
        return sum;
    }

    /**
     * Continues with one byte.
     *
     * @param sum the sum so far, or the initial value
     * @param value the byte
     * @return the sum over it too
     */
    public int next(int sum, int value) {
        if (reflected) {
            return (sum >>> 8) ^ table[(sum ^ value) & 0xFF];
        }
        int high = sum << (32 - width);
        return ((high << 8) ^ table[((high >>> 24) ^ value) & 0xFF]) >>> (32 - width);
    }

    /**
     * Continues with many bytes.
     *
     * @param sum the sum so far, or the initial value
     * @param bytes where they lie
     * @param offset first index
     * @param length how many
     * @return the sum over them too
     */
    public int over(int sum, byte[] bytes, int offset, int length) {
        int now = sum;
        for (int i = offset; i < offset + length; i++) {
            now = next(now, bytes[i] & 0xFF);
        }
        return now;
    }
}
