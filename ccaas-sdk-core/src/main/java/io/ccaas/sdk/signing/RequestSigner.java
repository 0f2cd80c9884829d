package io.ccaas.sdk.signing;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureInput;
import io.ccaas.sdk.signing.ccx1.RequestCoverage;
import io.ccaas.sdk.signing.ccx1.RequestRules;
import io.ccaas.sdk.signing.ccx1.TestKeys;
import io.ccaas.sdk.signing.fields.BareItem.SfInteger;
import io.ccaas.sdk.signing.fields.BareItem.SfString;
import io.ccaas.sdk.signing.fields.Parameters;
import io.ccaas.sdk.time.Time;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Signs requests under the profile {@code ccx-1} (RFC 9421).
 *
 * <p>Guarantees: every call makes a signature of its own, with a fresh {@code created}, an {@code expires} 60 seconds later
 * and a nonce of 128 random bits, so sign each network attempt anew. Covered are {@code @method}, {@code @target-uri} and,
 * where the head has them, {@code content-digest}, {@code content-type}, {@code content-length}, {@code authorization},
 * {@code dpop}, {@code idempotency-key} and every {@code ccx-*} field. Does not guarantee: that the digest is that of the
 * content. Sign last; a field added later is not covered and a covered one must not change. Thread-safe.
 */
public final class RequestSigner {

    private static final int NONCE_BYTES = 16;
    private static final int LIFETIME_SECONDS = 60;

    private final SigningKey key;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    private RequestSigner(SigningKey key, Time time) {
        this.key = key;
        this.time = time;
    }

    /**
     * A signer with one key.
     *
     * @param key not one of the public test keys of RFC 9421
     * @param time decides {@code created} and {@code expires}
     * @return the signer
     * @throws io.ccaas.sdk.credentials.CredentialException when the key is a public test key
     */
    public static RequestSigner of(SigningKey key, Time time) {
        TestKeys.refuse(key.publicKey());
        return new RequestSigner(key, time);
    }

    /**
     * Signs one attempt to send a request.
     *
     * @param request with its {@code Content-Digest} field when it has content or is POST, PUT or PATCH (then of the empty
     *     content too), and without signature fields
     * @return the two fields to add
     * @throws IllegalArgumentException when a field that must be covered is missing or cannot be signed
     */
    public SignatureFields sign(RequestHead request) {
        Message message = Messages.of(request);
        return Messages.signed(key, message, () -> new SignatureInput(RequestCoverage.of(message), freshParameters()));
    }

    private Parameters freshParameters() {
        long now = time.instant().getEpochSecond();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return Parameters.NONE
                .with("created", new SfInteger(now))
                .with("expires", new SfInteger(now + LIFETIME_SECONDS))
                .with(
                        "nonce",
                        new SfString(Base64.getUrlEncoder().withoutPadding().encodeToString(nonce)))
                .with("alg", new SfString(key.algorithm().wireName()))
                .with("keyid", new SfString(key.keyId()))
                .with("tag", new SfString(RequestRules.TAG));
    }
}
