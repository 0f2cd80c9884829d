package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.time.Time;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The authorization server's clock, as its answers show it: an assertion from a clock that runs ahead would be refused
 * (FAPI 2.0, section 5.3.2.1). At most five minutes are believed. Thread-safe.
 */
final class ServerClock {

    private static final Duration MOST = Duration.ofMinutes(5);
    /** A date has whole seconds, and the answer took time. */
    private static final Duration LEAST = Duration.ofSeconds(2);

    private final Time time;
    private volatile Duration offset = Duration.ZERO;

    ServerClock(Time time) {
        this.time = time;
    }

    Instant now() {
        return time.instant().plus(offset);
    }

    void learn(String date) {
        try {
            Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration found = Duration.between(time.instant(), theirs);
            boolean near = found.abs().compareTo(LEAST) <= 0;
            offset = near || found.abs().compareTo(MOST) > 0 ? Duration.ZERO : found;
        } catch (DateTimeException unreadable) {
            // As if it were absent.
        }
    }

    @Override
    public String toString() {
        return "ServerClock[" + offset + "]";
    }
}
