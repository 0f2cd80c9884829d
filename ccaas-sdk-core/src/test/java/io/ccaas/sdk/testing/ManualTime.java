package io.ccaas.sdk.testing;

import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A clock that moves only when a test says so, or when the code under test sleeps: a sleep returns at once, moves the
 * clock by its length and is remembered.
 *
 * <p>Thread-safe.
 */
public final class ManualTime implements Time {

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now;
    private long ticks = Long.MAX_VALUE - 1_000_000_000L;

    private ManualTime(Instant start) {
        this.now = start;
    }

    /**
     * A clock that stands still. Its ticker begins close to where it overflows, because a real one may too.
     *
     * @param start the date and time it shows
     * @return the clock
     */
    public static ManualTime at(Instant start) {
        return new ManualTime(start);
    }

    /**
     * Moves date and ticker together.
     *
     * @param by how far
     */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
        ticks += by.toNanos();
    }

    /**
     * Sets the date alone, as an administrator or a leap would; the ticker does not notice.
     *
     * @param date what the clock shows from now on
     */
    public synchronized void jumpTo(Instant date) {
        now = date;
    }

    /**
     * How long the code under test wanted to sleep.
     *
     * @return every pause so far, in order
     */
    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized long ticks() {
        return ticks;
    }

    @Override
    public synchronized void sleep(Duration pause) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(pause);
        if (!pause.isNegative()) {
            advance(pause);
        }
    }
}
