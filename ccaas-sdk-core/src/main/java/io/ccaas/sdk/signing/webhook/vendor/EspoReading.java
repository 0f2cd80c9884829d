package io.ccaas.sdk.signing.webhook.vendor;

import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Reading;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.proof.Prover;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * EspoCRM from version 9 on: base64 of the webhook's id, a colon and the hexadecimal digest.
 *
 * @param webhookId whose events are taken
 * @param provers who may sign
 */
public record EspoReading(String webhookId, List<? extends Prover> provers) implements Reading {

    @Override
    public Presented read(Received received) {
        String text = new String(Decoded.base64(received.field("Signature")), StandardCharsets.US_ASCII);
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw Refusals.signature("an id, a colon and a digest in base64");
        }
        if (!text.substring(0, colon).equals(webhookId)) {
            throw Refusals.account("an event of the configured webhook");
        }
        return Presented.of(provers, received.body(), List.of(Decoded.hex(text.substring(colon + 1))));
    }

    @Override
    public String toString() {
        return "EspoReading[" + provers.size() + " secrets]";
    }
}
