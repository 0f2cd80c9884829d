package io.ccaas.sdk.audio.bits;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Cyclic redundancy checks whose highest bit comes first, as FLAC (RFC 9639: 8 bits 0x07, 16 bits 0x8005) and MPEG audio (ISO/IEC
 * 11172-3: 16 bits 0x8005, initially 0xFFFF) use them. Takes eight bytes at a time from eight tables. Immutable and thread-safe.
 */
public final class Crc {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int STEP = 8;

    private final int shift;
    /** Table k holds the sum of a byte with k zero bytes behind it, in the highest bits of an int. */
    private final int[][] tables = new int[STEP][256];

    /**
     * Makes the tables for a polynomial.
     *
     * @param width bits, 8 to 32
     * @param polynomial without its highest term
     */
    public Crc(int width, long polynomial) {
        this.shift = 32 - width;
        int aligned = (int) (polynomial << shift);
        for (int i = 0; i < 256; i++) {
            int sum = i << 24;
            for (int k = 0; k < 8; k++) {
                sum = sum << 1 ^ (sum < 0 ? aligned : 0);
            }
            tables[0][i] = sum;
        }
        for (int k = 1; k < STEP; k++) {
            for (int i = 0; i < 256; i++) {
                int sum = tables[k - 1][i];
                tables[k][i] = sum << 8 ^ tables[0][sum >>> 24];
            }
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
        int now = (int) (sum << shift);
        int i = offset;
        int end = offset + length;
        for (; i <= end - STEP; i += STEP) {
            now = eight((int) INTS.get(bytes, i) ^ now, (int) INTS.get(bytes, i + 4));
        }
        for (; i < end; i++) {
            now = now << 8 ^ tables[0][(now >>> 24) ^ (bytes[i] & 0xFF)];
        }
        return (now & 0xFFFF_FFFFL) >>> shift;
    }

    private int eight(int first, int second) {
        return tables[7][first >>> 24]
                ^ tables[6][first >>> 16 & 0xFF]
                ^ tables[5][first >>> 8 & 0xFF]
                ^ tables[4][first & 0xFF]
                ^ tables[3][second >>> 24]
                ^ tables[2][second >>> 16 & 0xFF]
                ^ tables[1][second >>> 8 & 0xFF]
                ^ tables[0][second & 0xFF];
    }
}
