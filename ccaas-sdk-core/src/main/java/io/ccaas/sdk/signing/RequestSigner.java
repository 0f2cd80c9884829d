package io.ccaas.sdk.signing;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.time.Time;

/**
 * Signs requests under the profile {@code ccx-1} (RFC 9421).
 *
 * <p>Guarantees: every call makes a signature of its own, with a fresh {@code created}, an {@code expires} 60 seconds later
 * and a nonce of 128 random bits, so sign each network attempt anew. Covered are {@code @method}, {@code @target-uri} and,
 * where the head has them, {@code content-digest}, {@code content-type}, {@code content-length}, {@code authorization},
 * {@code dpop}, {@code idempotency-key} and every {@code ccx-*} field. Does not guarantee: that the digest is that of the
 * content. Sign last; a field added later is not covered and a covered one must not change. Thread-safe.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class RequestSigner {

    private RequestSigner() {}

    /**
     * A signer with one key.
     *
     * @param key not one of the public test keys of RFC 9421
     * @param time decides {@code created} and {@code expires}
     * @return the signer
     * @throws io.ccaas.sdk.credentials.CredentialException when the key is a public test key
     */
    public static RequestSigner of(SigningKey key, Time time) {
        throw new SdkBugException("not built yet");
    }

    /**
     * Signs one attempt to send a request.
     *
     * @param request with its {@code Content-Digest} field when it has content or is POST, PUT or PATCH (of the empty
     *     content too), and without signature fields
     * @return the two fields to add
     * @throws IllegalArgumentException when a field that must be covered is missing or cannot be signed
     */
    public SignatureFields sign(RequestHead request) {
        throw new SdkBugException("not built yet");
    }
}
