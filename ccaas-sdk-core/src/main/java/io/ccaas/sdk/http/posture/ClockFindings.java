package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.posture.Finding;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Compares this machine's clock with a partner's {@code Date} field (RFC 9110 section 6.6.1, in whole seconds). */
final class ClockFindings {

    private static final Duration SLACK = Duration.ofSeconds(30);
    private static final Duration MOST = Duration.ofMinutes(5); // signatures older than this are refused in most places

    private static final String EXPECTED = "clocks that differ by " + SLACK.toSeconds() + " s at most";
    private static final String REMEDY = "Synchronise this machine's clock, or tell the partner that its clock is off.";

    private ClockFindings() {}

    static Finding of(String partnerId, Optional<String> date, Instant now) {
        Told told = new Told("clock.skew", partnerId);
        Optional<Instant> theirs = date.flatMap(ClockFindings::parsed);
        if (theirs.isEmpty()) {
            return told.warning(EXPECTED, "the partner sends no Date that could be read", REMEDY);
        }
        Duration apart = Duration.between(now, theirs.get()).abs();
        String found = apart.toSeconds() + " s";
        if (apart.compareTo(SLACK) <= 0) {
            return told.well(EXPECTED, found);
        }
        return apart.compareTo(MOST) <= 0 ? told.warning(EXPECTED, found, REMEDY) : told.error(EXPECTED, found, REMEDY);
    }

    private static Optional<Instant> parsed(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
