package io.ccaas.sdk.signing.webhook.vendor;

import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Reading;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.message.FormFields;
import io.ccaas.sdk.signing.webhook.message.PublicUrl.WholeUrl;
import io.ccaas.sdk.signing.webhook.proof.Prover;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Plivo, third version: URL without query, its parameters in order, those of the form in order, a dot and the nonce.
 *
 * @param provers who may sign
 */
public record PlivoReading(List<? extends Prover> provers) implements Reading {

    private static final int MOST_SIGNATURES = 16;
    private static final int LONGEST_NONCE = 128;

    @Override
    public Presented read(Received received) {
        String nonce = received.field("X-Plivo-Signature-V3-Nonce");
        if (nonce.isEmpty() || nonce.length() > LONGEST_NONCE || nonce.contains(".")) {
            throw Refusals.sender(
                    "WEBHOOK_ID_MALFORMED",
                    "a nonce of 1 to " + LONGEST_NONCE + " characters without a dot",
                    "there is something else");
        }
        byte[] signed = (base(received) + "." + nonce).getBytes(StandardCharsets.UTF_8);
        return Presented.of(provers, signed, signatures(received.field("X-Plivo-Signature-V3")))
                .event(received.emptyEvent())
                .nonce(nonce);
    }

    private static List<byte[]> signatures(String field) {
        String[] entries = field.split(",", MOST_SIGNATURES + 1);
        if (entries.length > MOST_SIGNATURES) {
            throw Refusals.signature("at most " + MOST_SIGNATURES + " entries");
        }
        return Arrays.stream(entries)
                .map(entry -> Decoded.base64(entry.strip()))
                .toList();
    }

    private static String base(Received received) {
        WholeUrl url = received.url();
        String query = SortedForm.every(received.query(), "=", "&");
        FormFields form = received.form();
        boolean both = !query.isEmpty() && !form.names().isEmpty();
        boolean either = !query.isEmpty() || !form.names().isEmpty();
        return url.origin()
                + url.port()
                + url.path()
                + (either ? "?" : "")
                + query
                + (both ? "." : "")
                + SortedForm.every(form, "", "");
    }

    @Override
    public String toString() {
        return "PlivoReading[" + provers.size() + " secrets]";
    }
}
