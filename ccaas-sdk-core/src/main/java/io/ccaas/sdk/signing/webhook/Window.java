package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.webhook.contract.Presented;
import java.time.Duration;
import java.time.Instant;

/**
 * When a message counts.
 *
 * @param oldest how long after its time
 * @param youngest how long before its time
 */
record Window(Duration oldest, Duration youngest) {

    /** For clocks of replay stores that are not this one. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    Window atMost(Duration tolerance) {
        if (tolerance.compareTo(Duration.ofSeconds(1)) < 0 || tolerance.compareTo(oldest) > 0) {
            throw new IllegalArgumentException("tolerance not in [PT1S, " + oldest + "]: " + tolerance);
        }
        return new Window(tolerance, tolerance.compareTo(youngest) < 0 ? tolerance : youngest);
    }

    void require(Presented presented, Instant now) {
        presented.made().ifPresent(made -> requireFresh(made, now));
        if (presented.expires().filter(end -> !now.isBefore(end)).isPresent()) {
            throw refusal("WEBHOOK_EXPIRED", "that has not expired", "it has");
        }
    }

    private void requireFresh(Instant made, Instant now) {
        if (made.isBefore(now.minus(oldest))) {
            throw refusal("WEBHOOK_TOO_OLD", "signed at most " + oldest.toSeconds() + " s ago", "it is older");
        }
        if (made.isAfter(now.plus(youngest))) {
            throw refusal(
                    "WEBHOOK_FROM_FUTURE", "signed at most " + youngest.toSeconds() + " s ahead of now", "it is later");
        }
    }

    /** Until when a copy could be taken for fresh. */
    Instant end(Instant made) {
        return made.plus(oldest).plus(MARGIN);
    }

    private static SignatureRefusedException refusal(String code, String expected, String found) {
        return SignatureRefusedException.because(
                code, "a webhook " + expected, found, "Set this machine's clock; the sender signs each attempt anew.");
    }
}
