package io.ccaas.sdk.time;

import java.time.Duration;

/**
 * The moment by which a call has ended, whatever it waits for: names, connections, handshakes, uploads, answers,
 * retries and pauses between them.
 *
 * <p>Monotonic: a wall clock that jumps does not move it. Immutable and thread-safe.
 */
public final class Deadline {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final Time time;
    private final long end;

    private Deadline(Time time, long end) {
        this.time = time;
        this.end = end;
    }

    /**
     * A deadline from now.
     *
     * @param duration more than zero and at most one day
     * @return the deadline
     * @throws IllegalArgumentException when the duration is out of range
     */
    public static Deadline in(Duration duration) {
        return in(duration, Time.system());
    }

    /**
     * A deadline from now on a given clock.
     *
     * @param duration more than zero and at most one day
     * @param time the clock whose ticker measures
     * @return the deadline
     * @throws IllegalArgumentException when the duration is out of range
     */
    public static Deadline in(Duration duration, Time time) {
        if (duration.isZero() || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("deadline not in (0, P1D]: " + duration);
        }
        return new Deadline(time, time.ticks() + duration.toNanos());
    }

    /**
     * What is left.
     *
     * @return zero when it has passed, never negative
     */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - time.ticks()));
    }

    /**
     * Whether nothing is left.
     *
     * @return true when it has passed
     */
    public boolean hasPassed() {
        return end - time.ticks() <= 0;
    }

    /**
     * The earlier of this deadline and one measured from now.
     *
     * @param duration a shorter limit for one step
     * @return the earlier one
     */
    public Deadline within(Duration duration) {
        return remaining().compareTo(duration) <= 0 ? this : in(duration, time);
    }

    /**
     * Refuses to go on when nothing is left.
     *
     * @param step what was about to begin, a constant word such as {@code connect}
     * @throws DeadlineExceededException when it has passed
     */
    public void require(String step) {
        if (hasPassed()) {
            throw new DeadlineExceededException(step);
        }
    }

    @Override
    public String toString() {
        return "Deadline[" + remaining().toMillis() + " ms left]";
    }
}
