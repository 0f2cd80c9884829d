package io.ccaas.sdk.signing.webhook.vendor;

import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Reading;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.message.PublicUrl.WholeUrl;
import io.ccaas.sdk.signing.webhook.proof.Prover;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;

/**
 * Twilio. The kind of content is configured, never taken from the message: content that is read as JSON where a form was
 * signed would be content that nobody signed.
 *
 * @param json whether contents are signed by the parameter {@code bodySHA256} of the URL, else as a form
 * @param provers who may sign
 */
public record TwilioReading(boolean json, List<? extends Prover> provers) implements Reading {

    @Override
    public Presented read(Received received) {
        byte[] signature = Decoded.base64(received.field("X-Twilio-Signature"));
        String parameters = json ? "" : SortedForm.distinct(received.form());
        if (json) {
            requireDigest(received);
        }
        WholeUrl url = received.url();
        return Presented.of(provers, signed(url.text(), parameters), List.of(signature))
                .orSigned(signed(url.otherText(), parameters))
                .event(received.emptyEvent())
                .alsoSigned(Map.of("url", url.text()));
    }

    private static byte[] signed(String url, String parameters) {
        return (url + parameters).getBytes(StandardCharsets.UTF_8);
    }

    private static void requireDigest(Received received) {
        List<String> digests = received.query().all("bodySHA256");
        if (digests.size() != 1) {
            throw Refusals.sender(
                    "WEBHOOK_FIELD_MISSING", "the query parameter bodySHA256 once", "there are " + digests.size());
        }
        if (!MessageDigest.isEqual(Decoded.hex(digests.get(0)), Decoded.sha256(received.body()))) {
            throw Refusals.content();
        }
    }

    @Override
    public String toString() {
        return "TwilioReading[json=" + json + "]";
    }
}
