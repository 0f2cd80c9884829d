package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.signing.rfc9421.TrustedKey;
import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator decides about accepting signatures.
 *
 * @param keys whom to trust
 * @param algorithms which may be used
 * @param skew how far clocks may differ, at most 300 seconds
 * @param time the clock
 */
public record Acceptance(TrustedKeys keys, Set<SignatureAlgorithm> algorithms, Duration skew, Time time) {

    private static final Duration USUAL_SKEW = Duration.ofMinutes(1);

    /**
     * Copies the set and checks the range of the skew.
     *
     * @param keys whom to trust
     * @param algorithms which may be used
     * @param skew how far clocks may differ, at most 300 seconds
     * @param time the clock
     */
    public Acceptance {
        algorithms = Set.copyOf(algorithms);
        if (algorithms.isEmpty()) {
            throw new IllegalArgumentException("no algorithm is allowed");
        }
        new Freshness(time, skew);
    }

    /**
     * What holds when nothing is said.
     *
     * @return no key, every algorithm of this library, 60 seconds, the machine's clock
     */
    public static Acceptance usual() {
        return new Acceptance(TrustedKeys.none(), EnumSet.allOf(SignatureAlgorithm.class), USUAL_SKEW, Time.system());
    }

    /**
     * With other keys.
     *
     * @param other instead
     * @return a copy
     */
    public Acceptance with(TrustedKeys other) {
        return new Acceptance(other, algorithms, skew, time);
    }

    /**
     * With other algorithms.
     *
     * @param other instead, not empty
     * @return a copy
     */
    public Acceptance with(Set<SignatureAlgorithm> other) {
        return new Acceptance(keys, other, skew, time);
    }

    /**
     * With another skew.
     *
     * @param other zero to 300 seconds
     * @return a copy
     */
    public Acceptance with(Duration other) {
        return new Acceptance(keys, algorithms, other, time);
    }

    /**
     * With another clock.
     *
     * @param other instead
     * @return a copy
     */
    public Acceptance with(Time other) {
        return new Acceptance(keys, algorithms, skew, other);
    }

    /**
     * Refuses to trust nobody, which would look like a partner that fails.
     *
     * @return this
     * @throws IllegalStateException when no key is trusted
     */
    public Acceptance withSomeKey() {
        if (keys.isEmpty()) {
            throw new IllegalStateException("no key is trusted; add one with trust(...)");
        }
        return this;
    }

    Optional<TrustedKey> trusted(String keyId) {
        return keys.find(keyId, time.instant());
    }

    Freshness freshness() {
        return new Freshness(time, skew);
    }

    @Override
    public String toString() {
        return "Acceptance[" + algorithms.size() + " algorithms, skew " + skew + "]";
    }
}
