package io.ccaas.sdk.signing.webhook;

import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
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
     * @return the signed id; without one the SHA-256 of the content in hexadecimal digits, which repeats when two events say the
     *     same
     */
    public String idempotencyKey() {
        return proven.id().orElseGet(() -> HexFormat.of().formatHex(Decoded.sha256(body)));
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
