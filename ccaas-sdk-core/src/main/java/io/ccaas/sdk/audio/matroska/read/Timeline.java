package io.ccaas.sdk.audio.matroska.read;

/** Turns times of the input, which may count from any moment, into milliseconds from the first block. */
final class Timeline {

    private static final long MILLISECOND = 1_000_000;
    private static final long LONGEST = 31L * 24 * 3600 * 1000 * MILLISECOND;

    private final long nanosPerTick;
    private long first;
    private boolean begun;

    Timeline(long nanosPerTick) {
        this.nanosPerTick = nanosPerTick;
    }

    /** Times of clusters have 62 bits at most, so that differences cannot overflow. */
    long millis(long ticks, long offset) {
        first = begun ? first : ticks;
        begun = true;
        long passed = ticks - first;
        if (passed < 0 || passed > LONGEST / nanosPerTick) {
            throw MatroskaRules.MKV_TIMESTAMP.at(offset);
        }
        return (passed * nanosPerTick + MILLISECOND / 2) / MILLISECOND;
    }
}
