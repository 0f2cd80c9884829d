package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.rfc9421.SignatureParameters;
import io.ccaas.sdk.time.Time;
import java.time.Duration;
import java.time.Instant;

/** The window in which a signature counts. */
final class Freshness {

    private static final Duration WIDEST = Duration.ofMinutes(5);

    private final Time time;
    private final Duration skew;

    Freshness(Time time, Duration skew) {
        if (skew.isNegative() || skew.compareTo(WIDEST) > 0) {
            throw new IllegalArgumentException("skew not in [PT0S, " + WIDEST + "]: " + skew);
        }
        this.time = time;
        this.skew = skew;
    }

    void requireNow(SignatureParameters parameters) {
        Instant now = time.instant();
        Instant created = SignatureParameters.required(parameters.created(), "created");
        if (created.isAfter(now.plus(skew))) {
            throw refusal("SIGNATURE_FROM_FUTURE", "made at most " + skew + " ahead of now", "it is later");
        }
        if (created.isBefore(now.minus(skew))) {
            throw refusal("SIGNATURE_TOO_OLD", "made at most " + skew + " ago", "it is older");
        }
        if (parameters.expires().filter(end -> !now.isBefore(end)).isPresent()) {
            throw refusal("SIGNATURE_EXPIRED", "that has not expired", "it has");
        }
    }

    static void requireLifetime(SignatureParameters parameters) {
        Instant created = SignatureParameters.required(parameters.created(), "created");
        Instant expires = SignatureParameters.required(parameters.expires(), "expires");
        if (!expires.isAfter(created) || Duration.between(created, expires).compareTo(WIDEST) > 0) {
            throw refusal("SIGNATURE_LIFETIME", "that lives more than zero and at most " + WIDEST, "it does not");
        }
    }

    private static SignatureRefusedException refusal(String code, String expected, String found) {
        return SignatureRefusedException.because(
                code, "a signature " + expected, found, "Set both clocks right, and sign every attempt anew.");
    }
}
