package io.ccaas.sdk.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time as this library sees it: wall clock for dates, a monotonic ticker for durations, and pauses.
 *
 * <p>Certificate validity never uses an injected clock; see the {@code tls} package. Implementations are thread-safe.
 */
public interface Time extends InstantSource {

    /**
     * Monotonic nanoseconds from an arbitrary origin, as {@link System#nanoTime()}.
     *
     * @return a tick; only differences mean something
     */
    long ticks();

    /**
     * Pauses the calling thread.
     *
     * @param pause how long; zero or negative returns at once
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    void sleep(Duration pause) throws InterruptedException;

    /**
     * The machine's own time.
     *
     * @return the system clock, ticker and sleep
     */
    static Time system() {
        return SystemTime.INSTANCE;
    }

    /**
     * Date and time of day.
     *
     * @return the current instant
     */
    @Override
    Instant instant();
}
