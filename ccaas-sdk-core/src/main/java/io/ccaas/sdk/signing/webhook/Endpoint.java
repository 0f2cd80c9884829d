package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.message.PublicUrl;
import io.ccaas.sdk.signing.webhook.message.WebhookHead;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import java.time.Instant;

/**
 * One endpoint: what it takes, and the steps in which a message is proven there.
 *
 * @param scheme how its sender signs
 * @param replays what was taken
 * @param window when a message counts
 * @param settings what the operator decided
 */
record Endpoint(WebhookScheme scheme, ReplayGate replays, Window window, Settings settings) {

    VerifiedWebhook verified(WebhookHead head, byte[] body) {
        Received received = received(head, body);
        Presented presented = scheme.reading().read(received);
        Instant now = settings.time().instant();
        window.require(presented, now);
        String secret = presented
                .provenBy()
                .orElseThrow(() -> Refusals.sender(
                        "WEBHOOK_SIGNATURE_MISMATCH",
                        "a signature by one of the active secrets over what was received",
                        "there is none"));
        // Last, so that a message that is refused for any other reason does not count as taken.
        replays.pass(presented, presented.made().map(window::end).orElse(now.plus(settings.memory())));
        return new VerifiedWebhook(scheme.name(), secret, presented, received);
    }

    private Received received(WebhookHead head, byte[] body) {
        if (body.length > settings.mostBytes()) {
            throw Refusals.sender(
                    "WEBHOOK_BODY_TOO_LARGE", "content of at most " + settings.mostBytes() + " bytes", "there is more");
        }
        if (!scheme.facts().methods().contains(head.method())) {
            throw Refusals.sender(
                    "WEBHOOK_METHOD",
                    "one of the methods that the scheme " + scheme.name() + " is used with",
                    "it is another one");
        }
        PublicUrl url = settings.url();
        return new Received(head, body.clone(), url == null ? null : url.with(head.target()));
    }

    @Override
    public String toString() {
        return "Endpoint[" + scheme.name() + "]";
    }
}
