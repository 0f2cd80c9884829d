package io.ccaas.sdk.audio.verify.codec;

import io.ccaas.sdk.audio.verify.input.CheckSum;
import java.util.function.IntSupplier;

/** Reads one FLAC frame bit by bit (RFC 9639, section 9): every bit of it belongs to a code, is padding of zeros, or is the check sum. */
final class FlacBlock {

    private static final int LARGEST = 8 << 20;
    private static final int SUM_BITS = 16;
    private static final long MOST_RESIDUAL = 0xFFFF_FFFFL;

    private final IntSupplier bytes;
    private final long start;
    private int sum;
    private int taken;
    private long held;
    private int left;

    /** Takes bytes one by one; what it refuses lies at a place. */
    FlacBlock(IntSupplier bytes, long start) {
        this.bytes = bytes;
        this.start = start;
    }

    /** Reads a frame whose header has so many bytes, and whose channels have samples of so many bits. */
    void read(int header, int samples, int[] widths) {
        for (int i = 0; i < header; i++) {
            take(8);
        }
        for (int width : widths) {
            channel(samples, width);
        }
        require(take(left) == 0);
        take(SUM_BITS);
        if (sum != 0) {
            throw CodecRules.FLAC_CRC.at(start);
        }
    }

    private void channel(int samples, int declared) {
        int kind = (int) take(7);
        int width = take(1) == 0 ? declared : declared - 1 - (int) Math.min(declared, zeros());
        require(kind < 64 && width > 0);
        if (kind < 2) {
            leap((kind == 0 ? 1L : samples) * width);
            return;
        }
        boolean linear = kind >= 32;
        int order = linear ? kind - 31 : kind - 8;
        require((linear || (order >= 0 && order <= 4)) && order <= samples);
        leap((long) order * width);
        if (linear) {
            long precision = take(4) + 1;
            require(precision < 16 && take(5) < 16);
            leap(order * precision);
        }
        differences(samples, order);
    }

    private void differences(int samples, int order) {
        int method = (int) take(2);
        require(method < 2);
        int parts = 1 << take(4);
        require(samples % parts == 0 && samples / parts >= order);
        for (int part = 0; part < parts; part++) {
            part(samples / parts - (part == 0 ? order : 0), 4 + method);
        }
    }

    private void part(int count, int width) {
        int parameter = (int) take(width);
        if (parameter == (1 << width) - 1) {
            leap(count * take(5));
            return;
        }
        for (int i = 0; i < count; i++) {
            require(zeros() <= MOST_RESIDUAL >> parameter);
            take(parameter);
        }
    }

    private void require(boolean holds) {
        if (!holds) {
            throw CodecRules.FLAC_FRAME.at(start);
        }
    }

    /** At most 32 bits. */
    private long take(int count) {
        while (left < count) {
            pull();
        }
        left -= count;
        long value = held >>> left;
        held &= (1L << left) - 1;
        return value;
    }

    private void leap(long count) {
        for (long rest = count; rest > 0; rest -= 32) {
            take((int) Math.min(32, rest));
        }
    }

    /** Zeros in front of a one, which is taken too. */
    private long zeros() {
        long zeros = 0;
        while (held == 0) {
            zeros += left;
            left = 0;
            pull();
        }
        int used = left - (63 - Long.numberOfLeadingZeros(held));
        take(used);
        return zeros + used - 1;
    }

    private void pull() {
        if (++taken > LARGEST) {
            throw CodecRules.FLAC_LARGE.at(start);
        }
        int next = bytes.getAsInt();
        sum = CheckSum.SIXTEEN.next(sum, next);
        held = (held << 8) | next;
        left += 8;
    }
}
