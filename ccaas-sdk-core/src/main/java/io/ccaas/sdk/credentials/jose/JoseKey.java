package io.ccaas.sdk.credentials.jose;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;

/**
 * A key that signs tokens: assertions of who we are, and proofs that a token is ours. Bound to one algorithm.
 *
 * <p>Implementations are thread-safe, and their {@code toString} shows the key id alone.
 */
public interface JoseKey {

    /**
     * The id under which the other side knows the key; it stands in the header as {@code kid}.
     *
     * @return the JWK SHA-256 thumbprint (RFC 7638) unless another was given
     */
    String keyId();

    /**
     * The one algorithm this key is used with.
     *
     * @return the algorithm
     */
    JoseAlgorithm algorithm();

    /**
     * The half that everybody may see.
     *
     * @return the public key, with its thumbprint and its form as a JWK
     */
    VerificationKey publicHalf();

    /**
     * Signs.
     *
     * @param message what to sign
     * @return the signature as JSON Web Signature wants it
     * @throws io.ccaas.sdk.credentials.CredentialException when the key is gone or its holder refuses
     */
    byte[] sign(byte[] message);

    /**
     * A key of the kinds whose algorithm is the same in JSON Web Signature, wherever its private half lives.
     *
     * @param key Ed25519 or P-256
     * @return the key for EdDSA or ES256
     * @throws io.ccaas.sdk.credentials.CredentialException {@code KEY_KIND_REFUSED} for an RSA key, which signs with
     *     SHA-512 there and must not here
     */
    static JoseKey of(SigningKey key) {
        return BorrowedJoseKey.of(key);
    }

    /**
     * An RSA key held in this process or on a token.
     *
     * @param privateKey at least 2048 bits
     * @param publicKey its other half
     * @param algorithm {@link JoseAlgorithm#PS256}; {@link JoseAlgorithm#RS256} only where the partner knows nothing else
     * @return the key
     * @throws io.ccaas.sdk.credentials.CredentialException when the halves do not belong together or the key is too small
     * @throws IllegalArgumentException when the algorithm is none for RSA
     */
    static JoseKey rsa(PrivateKey privateKey, RSAPublicKey publicKey, JoseAlgorithm algorithm) {
        return RsaJoseKey.of(privateKey, publicKey, algorithm);
    }

    /**
     * The same key under the id that the other side gave it.
     *
     * @param keyId what stands in the header
     * @return a key that signs alike
     */
    default JoseKey named(String keyId) {
        return new NamedJoseKey(this, keyId);
    }
}
