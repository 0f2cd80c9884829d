package io.ccaas.sdk.signing.keys;

import io.ccaas.sdk.credentials.VerificationKey;
import java.util.Optional;

/**
 * Keys of one owner that may change while a verifier lives, such as those of its key directory. Asked for every signature
 * by a key that is not pinned. Thread-safe.
 */
@FunctionalInterface
public interface KeyRing {

    /**
     * Finds a key.
     *
     * @param keyId as received
     * @return the key whose JWK SHA-256 thumbprint this is, empty when the owner does not have it now
     * @throws io.ccaas.sdk.errors.SdkException when nobody can tell; the signature is then refused
     */
    Optional<VerificationKey> find(String keyId);
}
