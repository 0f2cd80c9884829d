package io.ccaas.sdk.signing;

import io.ccaas.sdk.errors.SdkBugException;
import java.io.InputStream;
import java.util.List;

/**
 * A request whose signature was verified and whose nonce was recorded. Only {@link RequestVerifier} makes these.
 *
 * <p>What is proven: the covered components came from {@link #clientId()}, now, once. Fields that {@link #covered()} does not
 * list are not proven, and the content is proven only when {@link #body(InputStream)} was read to its end.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class VerifiedRequest {

    private VerifiedRequest() {}

    /**
     * Who signed.
     *
     * @return the client id to which the verifier's operator bound the key
     */
    public String clientId() {
        throw new SdkBugException("not built yet");
    }

    /**
     * The key that signed.
     *
     * @return JWK SHA-256 thumbprint, base64url
     */
    public String keyId() {
        throw new SdkBugException("not built yet");
    }

    /**
     * The nonce, now recorded.
     *
     * @return 22 to 128 base64url characters
     */
    public String nonce() {
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
     * Proves the content while it is read. Without a {@code Content-Digest} only the empty content is accepted.
     *
     * @param content as received
     * @return the same bytes, whose end is reported only after the proof
     */
    public VerifiedInputStream body(InputStream content) {
        throw new SdkBugException("not built yet");
    }
}
