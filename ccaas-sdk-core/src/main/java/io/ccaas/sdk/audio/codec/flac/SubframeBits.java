package io.ccaas.sdk.audio.codec.flac;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The bits of subframes, many at a time: samples are passed over, not decoded. Behind the last byte come zeros. */
final class SubframeBits {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /** What a sample may differ from its prediction by has 32 bits (RFC 9639, 9.2.7.3). */
    private static final long LARGEST = 0xFFFF_FFFFL;

    private final byte[] bytes;
    private final int limit;
    private long at;

    /** Reads from one byte to another. */
    SubframeBits(byte[] bytes, int from, int limit) {
        this.bytes = bytes;
        this.limit = limit;
        this.at = from * 8L;
    }

    boolean overran() {
        return at > limit * 8L;
    }

    /** Reads 0 to 32 bits. */
    int read(int count) {
        int value = count == 0 ? 0 : (int) (word() >>> (64 - count));
        at += count;
        return value;
    }

    void skip(long count) {
        at += count;
    }

    /** Passes zeros and the one behind them; returns how many zeros. */
    int zeros() {
        long start = at;
        long ahead = word();
        while (ahead == 0 && !overran()) {
            at += 64 - (at & 7);
            ahead = word();
        }
        at += Long.numberOfLeadingZeros(ahead) + 1;
        return (int) Math.min(Integer.MAX_VALUE, at - 1 - start);
    }

    /** Passes numbers in Rice's code; returns whether none of them is too large. */
    boolean skipRice(int count, int parameter) {
        long most = LARGEST >>> parameter;
        boolean small = true;
        for (int i = 0; i < count; i++) {
            long ahead = word();
            int zeros = Long.numberOfLeadingZeros(ahead);
            if (ahead == 0) {
                zeros = zeros();
            } else {
                at += zeros + 1;
            }
            small &= zeros <= most;
            at += parameter;
        }
        return small;
    }

    /** Passes what is left of a byte; returns whether it was zero. */
    boolean alignOnZeros() {
        return read((int) (-at & 7)) == 0;
    }

    /** Where the next byte lies, counted from the start of the array. */
    int position() {
        return (int) (at >> 3);
    }

    /** At least 57 bits from here on, the first of them highest. */
    private long word() {
        long from = at >> 3;
        int used = (int) at & 7;
        if (from + Long.BYTES <= limit) {
            return (long) LONGS.get(bytes, (int) from) << used;
        }
        long word = 0;
        for (long i = from; i < from + Long.BYTES; i++) {
            word = word << 8 | (i < limit ? bytes[(int) i] & 0xFF : 0);
        }
        return word << used;
    }
}
