package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.webhook.message.WebhookSecrets;
import io.ccaas.sdk.signing.webhook.proof.MacAlgorithm;
import io.ccaas.sdk.signing.webhook.proof.MacProver;
import io.ccaas.sdk.signing.webhook.proof.SecretForm;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Zoom's question whether this side knows the secret ({@code endpoint.url_validation}), asked again every 72 hours.
 *
 * <p>The answer is a keyed digest of a text that the message brings. Only a verified message is answered, and only a text that
 * cannot be the beginning of a signed message: else whoever asks could have webhooks signed here.
 */
public final class ZoomUrlValidation {

    private static final Pattern PLAIN_TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private ZoomUrlValidation() {}

    /**
     * Answers the question, if it is one.
     *
     * @param webhook verified with {@link TelephonyWebhooks#zoom}
     * @param secrets those of the verifier
     * @return the content of the answer, to be sent as JSON with status 200 within three seconds; empty when the message is an
     *     event
     * @throws SignatureRefusedException when the message was verified otherwise, or its text is not one to be signed
     */
    public static Optional<JsonObject> answer(JsonWebhook webhook, WebhookSecrets secrets) {
        if (!webhook.webhook().scheme().equals("zoom")) {
            throw Refusals.account("a webhook of Zoom");
        }
        if (!(webhook.content() instanceof JsonObject event)
                || !event.text("event").orElse("").equals("endpoint.url_validation")) {
            return Optional.empty();
        }
        String token = event.requireObject("payload").requireText("plainToken");
        if (!PLAIN_TOKEN.matcher(token).matches()) {
            throw Refusals.sender(
                    "WEBHOOK_ID_MALFORMED", "a token of 1 to 128 letters and digits", "there is something else");
        }
        return Optional.of(JsonObject.builder()
                .put("plainToken", token)
                .put("encryptedToken", encrypted(webhook.webhook().secretName(), token, secrets))
                .build());
    }

    private static String encrypted(String name, String token, WebhookSecrets secrets) {
        WebhookSecrets used = WebhookSecrets.of(name, secrets.named(name));
        MacProver prover =
                MacProver.all(used, SecretForm.TEXT, MacAlgorithm.SHA256).get(0);
        return HexFormat.of().formatHex(prover.mac(token.getBytes(StandardCharsets.UTF_8)));
    }
}
