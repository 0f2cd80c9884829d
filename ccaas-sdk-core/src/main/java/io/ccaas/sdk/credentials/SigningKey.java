package io.ccaas.sdk.credentials;

import io.ccaas.sdk.time.Deadline;
import java.security.PrivateKey;
import java.security.PublicKey;

/**
 * A key that signs. The private half may live elsewhere (a token, an agent): nothing here gives it out.
 *
 * <p>Implementations are thread-safe, and their {@code toString} shows the key id alone.
 */
public interface SigningKey {

    /**
     * The id under which the other side knows the key.
     *
     * @return by default the JWK SHA-256 thumbprint (RFC 7638), base64url
     */
    String keyId();

    /**
     * The one algorithm this key is used with.
     *
     * @return the algorithm
     */
    SignatureAlgorithm algorithm();

    /**
     * The half that everybody may see.
     *
     * @return the public key
     */
    PublicKey publicKey();

    /**
     * Signs.
     *
     * @param message what to sign, at most some kilobytes
     * @return the signature in the form of {@link #algorithm()}
     * @throws CredentialException when the key is gone or its holder refuses
     */
    byte[] sign(byte[] message);

    /**
     * Signs for a call that ends. This library asks keys that are elsewhere in this way, on a short-lived thread, which it
     * leaves behind and interrupts when the call has ended: implementations that wait for a service should end then.
     *
     * @param message what to sign, at most some kilobytes
     * @param until when the signature is of no use any more
     * @return the signature in the form of {@link #algorithm()}
     * @throws CredentialException when the key is gone or its holder refuses
     */
    default byte[] sign(byte[] message, Deadline until) {
        return sign(message);
    }

    /**
     * A key pair held in this process.
     *
     * @param privateKey Ed25519, P-256, P-384 or RSA of at least 2048 bits
     * @param publicKey its other half
     * @return a signing key whose id is the JWK thumbprint
     * @throws CredentialException when the halves do not belong together or the kind is not accepted
     */
    static SigningKey of(PrivateKey privateKey, PublicKey publicKey) {
        return LocalSigningKey.of(privateKey, publicKey);
    }
}
