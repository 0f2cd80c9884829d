package io.ccaas.sdk.signing;

import io.ccaas.sdk.signing.digest.ContentDigest;
import io.ccaas.sdk.signing.digest.VerifiedInputStream;
import io.ccaas.sdk.signing.rfc9421.ProvenSignature;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A response whose signature was verified and is bound to the request that was sent. Only {@link ResponseVerifier} makes
 * these. Fields that {@link #covered()} does not list are not proven.
 */
public final class VerifiedResponse {

    private final int status;
    private final ProvenSignature proof;
    private final ContentDigest digest;

    VerifiedResponse(int status, ProvenSignature proof) {
        this.status = status;
        this.proof = proof;
        this.digest = ContentDigest.parse(proof.message().fields().combined("content-digest"));
    }

    /**
     * The key that signed.
     *
     * @return JWK SHA-256 thumbprint, base64url
     */
    public String keyId() {
        return proof.key().keyId();
    }

    /**
     * The proven status.
     *
     * @return 100 to 999
     */
    public int status() {
        return status;
    }

    /**
     * What the signature covers.
     *
     * @return serialised component identifiers in order
     */
    public List<String> covered() {
        return Messages.serialized(proof.input());
    }

    /**
     * Proves the content while it is read, for content that is too large to hold. Bytes are handed out before they are
     * proven: act on them only after the end was reported. {@link #readFully} does not have that trap.
     *
     * @param content as received, before any content coding is removed
     * @return the same bytes, whose end is reported only after the proof
     */
    public VerifiedInputStream body(InputStream content) {
        return digest.verified(content);
    }

    /**
     * Reads the whole content and releases it only after its digest was checked.
     *
     * @param content as received, before any content coding is removed; not closed
     * @param limit most bytes to accept
     * @return the proven content
     * @throws IOException when reading fails
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when the content is longer or does not match
     */
    public byte[] readFully(InputStream content, int limit) throws IOException {
        return digest.verified(content).readFully(limit);
    }

    @Override
    public String toString() {
        return "VerifiedResponse[" + status + ", " + keyId() + "]";
    }
}
