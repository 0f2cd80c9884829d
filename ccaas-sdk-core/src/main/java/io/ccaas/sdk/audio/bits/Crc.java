package io.ccaas.sdk.audio.bits;

/**
 * Cyclic redundancy checks whose highest bit comes first, as Ogg (RFC 3533: 32 bits, 0x04C11DB7), FLAC (RFC 9639: 8 bits 0x07, 16 bits
 * 0x8005) and MPEG audio (ISO/IEC 11172-3: 16 bits 0x8005, initially 0xFFFF) use them. {@link java.util.zip.CRC32} has the lowest bit
 * first and cannot serve. Immutable and thread-safe.
 */
public final class Crc {

    private final int width;
    private final long mask;
    private final long[] table = new long[256];

    /**
     * Makes the table for a polynomial.
     *
     * @param width bits, 8 to 32
     * @param polynomial without its highest term
     */
    public Crc(int width, long polynomial) {
        this.width = width;
        this.mask = (1L << width) - 1;
        for (int i = 0; i < table.length; i++) {
            long sum = (long) i << (width - 8);
            for (int k = 0; k < 8; k++) {
                boolean carry = (sum >> (width - 1) & 1) == 1;
                sum = (sum << 1 ^ (carry ? polynomial : 0)) & mask;
            }
            table[i] = sum;
        }
    }

    /**
     * Continues a sum.
     *
     * @param sum the sum so far, or the initial value
     * @param bytes where the data lies
     * @param offset first index
     * @param length how many
     * @return the sum over the data too
     */
    public long update(long sum, byte[] bytes, int offset, int length) {
        long now = sum;
        for (int i = offset; i < offset + length; i++) {
            now = (now << 8 ^ table[(int) (now >> (width - 8) ^ bytes[i]) & 0xFF]) & mask;
        }
        return now;
    }
}
