package io.ccaas.sdk.audio.verify.mp4;

import java.util.Arrays;

/** How long samples last, in runs of equal durations; first written down, then compared with the samples one by one. */
final class Runs {

    /** Eight bytes each: 2.7 MiB. */
    private static final int MOST = 350_000;

    private static final long LOW = 0xFFFF_FFFFL;

    private long[] runs = new long[4];
    private int size;
    private long samples;
    private long total;
    private int run = -1;
    private long left;

    /** Returns whether the run is one: not empty, of a duration, of another than the run in front of it. */
    boolean add(long count, long duration) {
        boolean another = size == 0 || (runs[size - 1] & LOW) != duration;
        if (count < 1 || duration < 1 || !another || size == MOST || samples + count > LOW) {
            return false;
        }
        if (size == runs.length) {
            runs = Arrays.copyOf(runs, Math.min(MOST, 2 * size));
        }
        runs[size++] = count << 32 | duration;
        samples += count;
        total += count * duration;
        return total > 0;
    }

    /** The duration that the next sample should have. */
    long next() {
        if (left == 0) {
            left = runs[++run] >>> 32;
        }
        left--;
        return runs[run] & LOW;
    }

    /** Whether every sample lasts one unit. */
    boolean areOfOne() {
        return size == 1 && first() == 1;
    }

    long first() {
        return size == 0 ? 0 : runs[0] & LOW;
    }

    long samples() {
        return samples;
    }

    long total() {
        return total;
    }
}
