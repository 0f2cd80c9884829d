package io.ccaas.sdk.signing.webhook.emit;

import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.RequestSigner;
import io.ccaas.sdk.signing.digest.ContentDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Signs webhooks under the profile {@code ccx-1} of RFC 9421: method, URL, digest and type of the content and the event's id, with
 * a time, an end and a nonce. A receiver verifies with {@link io.ccaas.sdk.signing.RequestVerifier}, or with any implementation of
 * the RFC. Thread-safe.
 */
public final class SignedWebhookSigner {

    private final RequestSigner signer;

    private SignedWebhookSigner(RequestSigner signer) {
        this.signer = signer;
    }

    /**
     * A signer.
     *
     * @param signer with the key that receivers know
     * @return the signer
     */
    public static SignedWebhookSigner of(RequestSigner signer) {
        return new SignedWebhookSigner(signer);
    }

    /**
     * Signs one attempt to send a webhook with POST.
     *
     * @param url where it is sent, absolute
     * @param contentType of the body
     * @param id of the event, sent as {@code Idempotency-Key}; the same in every attempt
     * @param body the content as it is sent
     * @return all fields to send, those that are covered and the signature
     * @throws IllegalArgumentException when a value cannot be signed
     */
    public List<Field> sign(String url, String contentType, String id, byte[] body) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Content-Type", contentType));
        fields.add(new Field(ContentDigest.FIELD_NAME, ContentDigest.of(body).fieldValue()));
        fields.add(new Field("Idempotency-Key", id));
        fields.addAll(signer.sign(new RequestHead("POST", url, fields)).fields());
        return List.copyOf(fields);
    }

    @Override
    public String toString() {
        return "SignedWebhookSigner[]";
    }
}
