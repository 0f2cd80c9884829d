package io.ccaas.sdk.audio.matroska.track;

/** Times and durations from whole samples: written anew from them, they have no free digits left. */
public final class Samples {

    private static final long SECOND = 1_000_000_000L;

    private Samples() {}

    /**
     * The samples that a duration stands for.
     *
     * @param nanos at most a minute, negative or not
     * @param rate samples per second
     * @return the nearest count
     */
    public static long of(long nanos, int rate) {
        return Math.floorDiv(nanos * rate + SECOND / 2, SECOND);
    }

    /**
     * The duration of samples.
     *
     * @param samples any count that {@link #of} gave
     * @param rate samples per second
     * @return the nearest nanosecond
     */
    public static long nanos(long samples, int rate) {
        return Math.floorDiv(samples * SECOND + rate / 2, rate);
    }

    /**
     * When a sample sounds.
     *
     * @param samples how many are in front of it
     * @param rate samples per second
     * @return the nearest millisecond
     */
    public static long millis(long samples, int rate) {
        return Math.floorDiv(samples * 1000 + rate / 2, rate);
    }
}
