package io.ccaas.sdk.signing;

import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.time.Instant;

/** A clock that moves when it is told to. */
final class StoppedTime implements Time {

    private Instant now = Instant.parse("2026-11-21T12:00:00.400Z");

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public long ticks() {
        return now.toEpochMilli() * 1_000_000;
    }

    @Override
    public void sleep(Duration pause) {
        pass(pause);
    }
}
