package io.ccaas.sdk.signing;

import io.ccaas.sdk.errors.SdkBugException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A response whose signature was verified and is bound to the request that was sent. Only {@link ResponseVerifier} makes
 * these. Fields that {@link #covered()} does not list are not proven.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class VerifiedResponse {

    private VerifiedResponse() {}

    /**
     * The key that signed.
     *
     * @return JWK SHA-256 thumbprint, base64url
     */
    public String keyId() {
        throw new SdkBugException("not built yet");
    }

    /**
     * The proven status.
     *
     * @return 100 to 999
     */
    public int status() {
        throw new SdkBugException("not built yet");
    }

    /**
     * What the signature covers.
     *
     * @return serialised component identifiers in order
     */
    public List<String> covered() {
        throw new SdkBugException("not built yet");
    }

    /**
     * Reads the whole content and releases it only after its digest was checked.
     *
     * @param content as received, before any content coding is removed
     * @param limit most bytes to accept
     * @return the proven content
     * @throws IOException when reading fails
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when the content is longer or does not match
     */
    public byte[] readFully(InputStream content, int limit) throws IOException {
        throw new SdkBugException("not built yet");
    }
}
