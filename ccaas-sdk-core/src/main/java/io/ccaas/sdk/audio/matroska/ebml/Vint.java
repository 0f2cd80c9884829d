package io.ccaas.sdk.audio.matroska.ebml;

/** Numbers whose first byte tells their length (RFC 8794, section 4). */
public final class Vint {

    private Vint() {}

    /**
     * How long a number is.
     *
     * @param first its first byte, signed or not
     * @return 1 to 8; 9 when the first byte is 0, which no number has
     */
    public static int width(int first) {
        return Integer.numberOfLeadingZeros(first & 0xFF) - 23;
    }

    /**
     * Reads a number.
     *
     * @param bytes where it lies
     * @param at its first byte
     * @param width its length, 1 to 8
     * @return its value without the length marker
     */
    public static long value(byte[] bytes, int at, int width) {
        return raw(bytes, at, width) & ones(width);
    }

    /**
     * The value that means an unknown size: all bits are one.
     *
     * @param width length of a number, 1 to 8
     * @return 2^(7 * width) - 1
     */
    public static long ones(int width) {
        return (1L << (7 * width)) - 1;
    }

    /**
     * How many bytes the shortest form takes.
     *
     * @param value 0 to 2^56 - 2
     * @return 1 to 8
     */
    public static int shortest(long value) {
        int width = 1;
        while (value >= ones(width)) {
            width++;
        }
        return width;
    }

    static long raw(byte[] bytes, int at, int width) {
        long value = 0;
        for (int i = at; i < at + width; i++) {
            value = value << 8 | (bytes[i] & 0xFF);
        }
        return value;
    }
}
