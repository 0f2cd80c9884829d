package io.ccaas.sdk.tls.revocation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a signed status counts. By the machine's clock: an injected one has no say here, nor has Java's process-wide
 * setting of the tolerance.
 */
final class Freshness {

    /** How far the clocks of an authority and of this machine may be apart. */
    private static final Duration TOLERANCE = Duration.ofMinutes(15);
    /**
     * No status of one certificate counts longer, whatever end it names: the Baseline Requirements (4.9.10) allow a year for
     * authorities, and ten days for others.
     */
    private static final Duration LONGEST = Duration.ofDays(398);

    private Freshness() {}

    /**
     * Requires a status of one certificate to be of now; without an end of its own it is only as good as it is new (RFC 6960 section 2.4).
     *
     * @return how long it counts
     */
    static Standing requireNow(Instant begins, @Nullable Instant ends) throws NotProven {
        Instant latest = begins.plus(LONGEST);
        return require(begins, ends != null && ends.isAfter(latest) ? latest : ends, Instant.now());
    }

    /** At a moment, and as long as it says itself. */
    static Standing require(Instant begins, @Nullable Instant ends, Instant now) throws NotProven {
        if (begins.isAfter(now.plus(TOLERANCE))) {
            throw new NotProven("a status of today", "it begins later; one of the clocks is wrong");
        }
        Instant end = ends == null ? begins : ends;
        if (end.isBefore(now.minus(TOLERANCE))) {
            throw new NotProven("a status of today", "it has run out");
        }
        return new Standing(begins, end.plus(TOLERANCE));
    }
}
