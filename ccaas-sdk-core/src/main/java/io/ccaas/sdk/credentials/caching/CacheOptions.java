package io.ccaas.sdk.credentials.caching;

import io.ccaas.sdk.posture.SecurityEventListener;
import io.ccaas.sdk.time.Time;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How credentials are kept.
 *
 * @param margin the least time before its end at which a credential is renewed, from zero to one hour; a credential that lives
 *     short is renewed in the second half of its life, whatever the margin
 * @param time its ticker and its date both count: whichever says later holds
 * @param jitter spreads renewals and pauses, so that many instances do not ask at one moment
 * @param listener hears of renewals that fail, and that they work again; must not throw
 */
public record CacheOptions(Duration margin, Time time, RandomGenerator jitter, SecurityEventListener listener) {

    /** One minute. */
    public static final Duration USUAL_MARGIN = Duration.ofMinutes(1);

    private static final Duration LARGEST_MARGIN = Duration.ofHours(1);

    /**
     * Checks the margin.
     *
     * @param margin from zero to one hour
     * @param time clock and ticker
     * @param jitter randomness
     * @param listener hears of failures
     * @throws IllegalArgumentException when the margin is out of range
     */
    public CacheOptions {
        if (margin.isNegative() || margin.compareTo(LARGEST_MARGIN) > 0) {
            throw new IllegalArgumentException("renewal margin not in [PT0S, PT1H]: " + margin);
        }
    }

    /**
     * The usual margin and the platform's randomness.
     *
     * @param time clock and ticker
     * @param listener hears of failures
     * @return the options
     */
    public static CacheOptions usual(Time time, SecurityEventListener listener) {
        return new CacheOptions(USUAL_MARGIN, time, new SecureRandom(), listener);
    }

    @Override
    public String toString() {
        return "CacheOptions[" + margin + "]";
    }
}
