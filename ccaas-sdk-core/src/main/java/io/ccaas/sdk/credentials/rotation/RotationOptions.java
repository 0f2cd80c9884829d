package io.ccaas.sdk.credentials.rotation;

import io.ccaas.sdk.posture.SecurityEventListener;
import io.ccaas.sdk.time.Time;
import java.time.Duration;

/**
 * How replacements are looked for.
 *
 * @param interval the least time between two looks, from one second to one hour
 * @param time its ticker measures the interval, its date dates events and tells how near an end is; it has no say in
 *     whether a certificate is valid
 * @param listener hears of replacements, refused ones too, and of ends that come near
 */
public record RotationOptions(Duration interval, Time time, SecurityEventListener listener) {

    /** Thirty seconds: a replaced file is taken up soon, and a look costs a few reads of small files. */
    public static final Duration USUAL_INTERVAL = Duration.ofSeconds(30);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    /**
     * Checks the interval.
     *
     * @param interval the least time between two looks, from one second to one hour
     * @param time clock and ticker
     * @param listener hears of replacements and ends
     * @throws IllegalArgumentException when the interval is out of range
     */
    public RotationOptions {
        requireInRange(interval);
    }

    /**
     * Refuses an interval that no options could have, before anything else is made.
     *
     * @param interval asked for
     * @return the same interval
     * @throws IllegalArgumentException when it is shorter than a second or longer than an hour
     */
    public static Duration requireInRange(Duration interval) {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("rotation interval not in [PT1S, PT1H]: " + interval);
        }
        return interval;
    }

    @Override
    public String toString() {
        return "RotationOptions[" + interval + "]";
    }
}
