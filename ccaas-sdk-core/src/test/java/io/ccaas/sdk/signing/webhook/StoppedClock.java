package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands where it was put. */
record StoppedClock(Instant instant) implements Time {

    @Override
    public long ticks() {
        return instant.toEpochMilli() * 1_000_000;
    }

    @Override
    public void sleep(Duration pause) {
        throw new AssertionError("nothing sleeps here");
    }
}
