package io.ccaas.sdk.signing;

import io.ccaas.sdk.signing.base.ComponentId;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.ccx1.ResponseRules;
import io.ccaas.sdk.signing.digest.ContentDigest;
import io.ccaas.sdk.signing.digest.VerifiedInputStream;
import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import io.ccaas.sdk.signing.rfc9421.AcceptSignature;
import io.ccaas.sdk.signing.rfc9421.ProvenSignature;
import io.ccaas.sdk.signing.rfc9421.SentSignature;
import io.ccaas.sdk.signing.rfc9421.SignatureParameters;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A request whose signature was verified and whose nonce was recorded. Only {@link RequestVerifier} makes these.
 *
 * <p>What is proven: the covered components came from {@link #clientId()}, now, once. Fields that {@link #covered()} does not
 * list are not proven, and the content is proven only when {@link #body(InputStream)} was read to its end.
 */
public final class VerifiedRequest {

    private static final int LONGEST_NONCE = 128;

    private final String clientId;
    private final ProvenSignature proof;
    private final ContentDigest digest;

    VerifiedRequest(String clientId, ProvenSignature proof) {
        this.clientId = clientId;
        this.proof = proof;
        this.digest = announced(proof);
    }

    /** Without a covered digest there is nothing that content could be compared with, so there may be none. */
    private static ContentDigest announced(ProvenSignature proof) {
        return proof.input().covered().contains(ComponentId.named("content-digest"))
                ? ContentDigest.parse(proof.message().fields().combined("content-digest"))
                : ContentDigest.of(new byte[0]);
    }

    /**
     * Who signed.
     *
     * @return the client id to which the verifier's operator bound the key
     */
    public String clientId() {
        return clientId;
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
     * The nonce, now recorded.
     *
     * @return 22 to 128 base64url characters
     */
    public String nonce() {
        return SignatureParameters.required(proof.parameters().nonce(), "nonce");
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
     * Proves the content while it is read. Without a {@code Content-Digest} only the empty content is accepted.
     *
     * @param content as received
     * @return the same bytes, whose end is reported only after the proof
     */
    public VerifiedInputStream body(InputStream content) {
        return digest.verified(content);
    }

    Message message() {
        return proof.message();
    }

    /** A wish that cannot be read is none: the client judges the answer by its own rules anyway. */
    Optional<AcceptSignature> wish() {
        try {
            return AcceptSignature.of(proof.message(), ResponseRules.TAG)
                    .filter(wish -> wish.text("nonce").orElse("").length() <= LONGEST_NONCE);
        } catch (SignatureRefusedException unreadable) {
            return Optional.empty();
        }
    }

    SentSignature signature() {
        return new SentSignature(proof.label(), proof.input());
    }

    @Override
    public String toString() {
        return "VerifiedRequest[" + clientId + ", " + keyId() + "]";
    }
}
