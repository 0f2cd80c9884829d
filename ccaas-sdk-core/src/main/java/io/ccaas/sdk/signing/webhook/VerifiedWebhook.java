package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A webhook whose signature was verified and which was not taken before. Only {@link WebhookVerifier} makes these.
 *
 * <p>What is proven: {@link #body()}, and what the other methods give, came from a holder of the secret. Fields of the head that
 * are not given here are not proven. With a shared secret the holder may be anybody who knows it.
 */
public final class VerifiedWebhook {

    private final String scheme;
    private final String secretName;
    private final Presented proven;
    private final byte[] body;

    VerifiedWebhook(String scheme, String secretName, Presented proven, Received received) {
        this.scheme = scheme;
        this.secretName = secretName;
        this.proven = proven;
        this.body = received.body();
    }

    /**
     * How it was signed.
     *
     * @return the scheme's name, for example {@code hubspot-v3}
     */
    public String scheme() {
        return scheme;
    }

    /**
     * Which secret or key it was signed with: when the old one has not been seen for a day, take it out.
     *
     * @return the operator's own name for it
     */
    public String secretName() {
        return secretName;
    }

    /**
     * When it was signed.
     *
     * @return empty when the scheme signs no time
     */
    public Optional<Instant> timestamp() {
        return proven.made();
    }

    /**
     * The sender's own id, when it is signed.
     *
     * @return text of the sender; empty when the scheme signs none
     */
    public Optional<String> id() {
        return proven.id();
    }

    /**
     * What tells one event from another, for those who must handle each once: a sender repeats an event that was not answered in
     * time, signed anew.
     *
     * @return the signed id; without one a SHA-256 in hexadecimal digits, of the content (for {@code vonage-sms} without time and
     *     nonce), which repeats when two events say the same; without content of method and signed URL with its query, or of the
     *     signed names (AudioHook)
     * @throws SignatureRefusedException {@code WEBHOOK_NOT_IDENTIFIED} when nothing that is signed tells events apart: one key for
     *     all of them would drop every event but the first
     */
    public String idempotencyKey() {
        return proven.id().orElseGet(() -> HexFormat.of().formatHex(Decoded.sha256(event())));
    }

    private byte[] event() {
        byte[] event = proven.event()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(body);
        if (event.length == 0) {
            throw Refusals.sender(
                    "WEBHOOK_NOT_IDENTIFIED",
                    "an id, content, or a signed URL with a query, to tell one event from another",
                    "there is none");
        }
        return event;
    }

    /**
     * What else is signed, where the scheme signs more than content, time and id.
     *
     * @param name lower case: {@code url} (Twilio), {@code api_key}, {@code application_id} and {@code jti} (Vonage), {@code topicarn}, {@code
     *     type} and {@code subscribeurl} (SNS), {@code @request-target}, {@code @authority} and {@code audiohook-…} (AudioHook)
     * @return text of the sender; empty when it is not signed
     */
    public Optional<String> signedValue(String name) {
        return Optional.ofNullable(proven.alsoSigned().get(name));
    }

    /**
     * The content as it was signed.
     *
     * @return a copy of the raw bytes
     */
    public byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return "VerifiedWebhook[" + scheme + ", " + body.length + " bytes]";
    }
}
