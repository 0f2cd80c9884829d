package io.ccaas.sdk.signing.webhook.contract;

import java.time.Duration;
import java.util.Set;

/**
 * What holds for every message of a scheme.
 *
 * @param name stable, for example {@code hubspot-v3}
 * @param methods with which it comes
 * @param oldest how long after its time a message counts
 * @param youngest how far ahead of this clock its time may be
 * @param needsUrl whether the URL is signed
 */
public record Facts(String name, Set<String> methods, Duration oldest, Duration youngest, boolean needsUrl) {

    private static final Duration USUAL = Duration.ofMinutes(5);

    /**
     * A scheme that comes with POST and allows five minutes in both directions.
     *
     * @param name stable
     * @return its facts
     */
    public static Facts named(String name) {
        return new Facts(name, Set.of("POST"), USUAL, USUAL, false);
    }

    /**
     * With other methods.
     *
     * @param other in upper case
     * @return a copy
     */
    public Facts methods(String... other) {
        return new Facts(name, Set.of(other), oldest, youngest, needsUrl);
    }

    /**
     * With another window.
     *
     * @param past how long a message counts
     * @param future how far ahead its time may be
     * @return a copy
     */
    public Facts window(Duration past, Duration future) {
        return new Facts(name, methods, past, future, needsUrl);
    }

    /**
     * With a signed URL.
     *
     * @return a copy
     */
    public Facts withUrl() {
        return new Facts(name, methods, oldest, youngest, true);
    }

    @Override
    public String toString() {
        return "Facts[" + oldest + ", " + youngest + "]";
    }
}
