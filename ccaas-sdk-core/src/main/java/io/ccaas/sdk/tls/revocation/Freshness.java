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

    private Freshness() {}

    /**
     * Requires a status to be of now; without an end of its own it is only as good as it is new (RFC 6960 section 2.4).
     *
     * @return until when it counts
     */
    static Instant requireNow(Instant begins, @Nullable Instant ends) throws NotProven {
        return require(begins, ends, Instant.now());
    }

    /** At another moment: only for lists that were made once. */
    static Instant require(Instant begins, @Nullable Instant ends, Instant now) throws NotProven {
        if (begins.isAfter(now.plus(TOLERANCE))) {
            throw new NotProven("a status of today", "it begins later; one of the clocks is wrong");
        }
        Instant end = ends == null ? begins : ends;
        if (end.isBefore(now.minus(TOLERANCE))) {
            throw new NotProven("a status of today", "it has run out");
        }
        return end.plus(TOLERANCE);
    }
}
