package io.ccaas.cli;

import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.time.Instant;

/**
 * The instant of which somebody asks.
 *
 * @param instant always this one
 */
record StoppedTime(Instant instant) implements Time {

    @Override
    public long ticks() {
        return 0;
    }

    @Override
    public void sleep(Duration pause) {
        throw new UnsupportedOperationException("nobody waits for a time that stands");
    }
}
