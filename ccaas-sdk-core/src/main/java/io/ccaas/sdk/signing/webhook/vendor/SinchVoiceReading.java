package io.ccaas.sdk.signing.webhook.vendor;

import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Reading;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.message.PublicUrl.WholeUrl;
import io.ccaas.sdk.signing.webhook.proof.Prover;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import io.ccaas.sdk.signing.webhook.wire.TimestampForm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sinch voice and verification callbacks: method, MD5 of the content, its type, the time and the path.
 *
 * @param applicationKey whose callbacks are taken
 * @param provers who may sign
 */
public record SinchVoiceReading(String applicationKey, List<? extends Prover> provers) implements Reading {

    private static final Pattern AUTHORIZATION = Pattern.compile("(?i:application) ([^ :]{1,200}):([^ ]{1,200})");

    @Override
    public Presented read(Received received) {
        Matcher authorization = AUTHORIZATION.matcher(received.field("Authorization"));
        if (!authorization.matches()) {
            throw Refusals.signature("Application KEY:SIGNATURE");
        }
        if (!authorization.group(1).equals(applicationKey)) {
            throw Refusals.account("a callback of the configured application");
        }
        byte[] signature = Decoded.base64(authorization.group(2));
        String time = received.field("x-timestamp");
        byte[] signed = signed(received, time).getBytes(StandardCharsets.UTF_8);
        return Presented.of(provers, signed, List.of(signature)).at(TimestampForm.ISO_8601.read(time));
    }

    private static String signed(Received received, String time) {
        String digest =
                received.body().length == 0 ? "" : Base64.getEncoder().encodeToString(Decoded.md5(received.body()));
        WholeUrl url = received.url();
        return String.join(
                "\n",
                received.head().method(),
                digest,
                received.maybe("Content-Type").orElse(""),
                "x-timestamp:" + time,
                url.path());
    }

    @Override
    public String toString() {
        return "SinchVoiceReading[" + provers.size() + " secrets]";
    }
}
