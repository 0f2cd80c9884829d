package io.ccaas.sdk.credentials;

import io.ccaas.sdk.errors.Problem;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;

/**
 * A public key that this side trusts to verify with, bound to one algorithm by its kind.
 *
 * <p>Guarantees: the algorithm is chosen by the key, never by a message. Thread-safe.
 */
public final class VerificationKey {

    private final PublicKey key;
    private final SignatureAlgorithm algorithm;
    private final String keyId;

    private VerificationKey(PublicKey key, SignatureAlgorithm algorithm, String keyId) {
        this.key = key;
        this.algorithm = algorithm;
        this.keyId = keyId;
    }

    /**
     * Trusts a public key.
     *
     * @param key Ed25519, P-256, P-384 or RSA of at least 2048 bits
     * @return the key under its JWK SHA-256 thumbprint (RFC 7638)
     * @throws CredentialException when the kind is not accepted
     */
    public static VerificationKey of(PublicKey key) {
        SignatureAlgorithm algorithm = SignatureAlgorithm.fitting(key)
                .orElseThrow(() -> new CredentialException(Problem.of(
                        "KEY_KIND_REFUSED",
                        "an Ed25519, P-256, P-384 or RSA key of 2048 bits or more",
                        "a key of another kind or size",
                        "Make a new key, for example: openssl genpkey -algorithm ed25519")));
        return new VerificationKey(key, algorithm, Jwk.thumbprint(key));
    }

    /**
     * The id of the key.
     *
     * @return JWK SHA-256 thumbprint, base64url
     */
    public String keyId() {
        return keyId;
    }

    /**
     * The one algorithm this key is used with.
     *
     * @return the algorithm
     */
    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /**
     * The key itself.
     *
     * @return the public key
     */
    public PublicKey publicKey() {
        return key;
    }

    /**
     * The key for those who read JSON.
     *
     * @return a JSON Web Key (RFC 7517) with its required members alone, in the order of the thumbprint
     */
    public String jwk() {
        return Jwk.canonical(key);
    }

    /**
     * Proves that the holder of the private half signed a message.
     *
     * @param message what was signed
     * @param signature in the form of {@link #algorithm()}
     * @throws SignatureMismatchException when it does not verify, whatever the reason
     */
    public void verify(byte[] message, byte[] signature) {
        if (!accepts(message, signature)) {
            throw new SignatureMismatchException(keyId, algorithm);
        }
    }

    boolean accepts(byte[] message, byte[] signature) {
        if (!algorithm.fitsLength(signature)) {
            return false;
        }
        try {
            Signature verifier = algorithm.jca();
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException foreign) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "VerificationKey[" + keyId + "]";
    }
}
