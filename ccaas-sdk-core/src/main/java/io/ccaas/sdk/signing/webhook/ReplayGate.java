package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.replay.ReplayStore.Outcome;
import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
import java.time.Instant;
import java.util.Base64;

/**
 * Lets each proven message pass once. What is remembered is a digest: the message itself is personal, and of any length.
 *
 * @param endpoint apart from which messages are remembered
 * @param store remembers
 */
record ReplayGate(String endpoint, ReplayStore store) {

    void pass(Presented proven, Instant until) {
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(Decoded.sha256(proven.distinct()));
        Outcome outcome = recorded(nonce, until);
        if (outcome == Outcome.SEEN) {
            throw SignatureRefusedException.because(
                    "WEBHOOK_REPLAYED",
                    "a webhook that was not taken before",
                    "it was",
                    "Answer as if it were taken: the sender, or somebody else, sent the same bytes again.");
        }
        if (outcome != Outcome.RECORDED) {
            throw SignatureRefusedException.because(
                    "REPLAY_STORE_FULL",
                    "room for one more nonce",
                    "there is none",
                    "Give the replay store more room.");
        }
    }

    private Outcome recorded(String nonce, Instant until) {
        try {
            return store.putIfAbsent("webhook:" + endpoint, nonce, until);
        } catch (RuntimeException foreign) {
            // A store that cannot answer must not open the door.
            throw new SignatureRefusedException(Problem.of(
                            "REPLAY_STORE_UNAVAILABLE",
                            "an answer from the replay store",
                            "it failed",
                            "Restore the replay store; until then webhooks are refused.")
                    .causedBy(foreign));
        }
    }
}
