package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.credentials.encoding.Base64Url;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.signing.once.Once;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
import java.time.Instant;

/**
 * Lets each proven message pass once. What is remembered is a digest: the message itself is personal, and of any length.
 *
 * @param endpoint apart from which messages are remembered
 * @param store remembers
 */
record ReplayGate(String endpoint, ReplayStore store) {

    void pass(Presented proven, Instant until) {
        String nonce = Base64Url.encode(Decoded.sha256(proven.distinct()));
        Problem seen = Problem.of(
                "WEBHOOK_REPLAYED",
                "a webhook that was not taken before",
                "it was",
                "Answer as if it were taken: the sender, or somebody else, sent the same bytes again.");
        new Once(store, "webhooks").pass("webhook:" + endpoint, nonce, until, seen);
    }
}
