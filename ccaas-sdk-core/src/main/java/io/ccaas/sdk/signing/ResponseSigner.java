package io.ccaas.sdk.signing;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.time.Time;

/**
 * Signs responses under the profile {@code ccx-1}, for servers of partners, each bound to the request it answers.
 *
 * <p>Guarantees: covered are {@code @status}, {@code content-digest}, {@code content-type} where present, and with
 * {@code ;req} everything that the request's signature covers (except credentials, which gateways strip) together with
 * that signature itself, so that the response fits no other request. Thread-safe.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class ResponseSigner {

    private ResponseSigner() {}

    /**
     * A signer with one key.
     *
     * @param key not one of the public test keys of RFC 9421
     * @param time decides {@code created}
     * @return the signer
     * @throws io.ccaas.sdk.credentials.CredentialException when the key is a public test key
     */
    public static ResponseSigner of(SigningKey key, Time time) {
        throw new SdkBugException("not built yet");
    }

    /**
     * Signs a response.
     *
     * @param request what the response answers
     * @param response with its {@code Content-Digest} field, also when it has no content, and without signature fields
     * @return the two fields to add
     * @throws IllegalArgumentException when a field that must be covered is missing or cannot be signed
     */
    public SignatureFields sign(VerifiedRequest request, ResponseHead response) {
        throw new SdkBugException("not built yet");
    }
}
