package io.ccaas.sdk.signing.webhook.vendor;

import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Reading;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.proof.Prover;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import io.ccaas.sdk.signing.webhook.wire.TimestampForm;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One field with time and signatures: {@code t=1712793600,v1=…,v1=…}. Other versions are passed over.
 *
 * @param field its name
 * @param provers who may sign
 */
public record StripeReading(String field, List<? extends Prover> provers) implements Reading {

    private static final int MOST_ENTRIES = 32;

    @Override
    public Presented read(Received received) {
        List<String> times = new ArrayList<>();
        List<byte[]> signatures = new ArrayList<>();
        String[] entries = received.field(field).split(",", MOST_ENTRIES + 1);
        for (String entry : entries) {
            String text = entry.strip();
            if (text.startsWith("t=")) {
                times.add(text.substring(2));
            } else if (text.startsWith("v1=")) {
                signatures.add(Decoded.hex(text.substring(3)));
            }
        }
        if (entries.length > MOST_ENTRIES || times.size() != 1) {
            throw Refusals.signature("one time and a few signatures");
        }
        if (signatures.isEmpty()) {
            throw Refusals.algorithm("a signature of version v1");
        }
        return Presented.of(provers, signed(times.get(0), received.body()), signatures)
                .at(TimestampForm.SECONDS.read(times.get(0)));
    }

    private static byte[] signed(String time, byte[] body) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes((time + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        return signed.toByteArray();
    }

    @Override
    public String toString() {
        return "StripeReading[" + provers.size() + " secrets]";
    }
}
