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
     * No status counts longer, whatever end it names: the Baseline Requirements (4.9.7, 4.9.10) allow authorities a year for
     * what they say of authorities, and ten days of others.
     */
    private static final Duration LONGEST = Duration.ofDays(398);

    private Freshness() {}

    /**
     * Requires a status to be of now; without an end of its own it is only as good as it is new (RFC 6960 section 2.4).
     *
     * @return how long it counts
     */
    static Standing requireNow(Instant begins, @Nullable Instant ends) throws NotProven {
        return require(begins, ends, Instant.now());
    }

    /** At another moment: only for lists that were made once. */
    static Standing require(Instant begins, @Nullable Instant ends, Instant now) throws NotProven {
        if (begins.isAfter(now.plus(TOLERANCE))) {
            throw new NotProven("a status of today", "it begins later; one of the clocks is wrong");
        }
        Instant latest = begins.plus(LONGEST);
        Instant named = ends == null ? begins : ends;
        Instant end = named.isBefore(latest) ? named : latest;
        if (end.isBefore(now.minus(TOLERANCE))) {
            throw new NotProven("a status of today", "it has run out");
        }
        return new Standing(begins, end.plus(TOLERANCE));
    }
}
