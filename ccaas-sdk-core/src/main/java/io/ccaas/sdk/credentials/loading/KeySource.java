package io.ccaas.sdk.credentials.loading;

import io.ccaas.sdk.credentials.SecretReference;
import java.util.Optional;

/**
 * Where a private key or key store is, and the password that opens it.
 *
 * <p>A password for a key that is not encrypted is refused when loading: it would look like a protection that is not
 * there.
 *
 * @param key where the key or key store is
 * @param password where its password is; empty for a key that is not encrypted
 */
public record KeySource(SecretReference key, Optional<SecretReference> password) {

    /**
     * A key that is not encrypted.
     *
     * @param key where the key is
     * @return the source
     */
    public static KeySource of(SecretReference key) {
        return new KeySource(key, Optional.empty());
    }

    /**
     * An encrypted key or key store.
     *
     * @param key where the key or key store is
     * @param password where its password is
     * @return the source
     */
    public static KeySource of(SecretReference key, SecretReference password) {
        return new KeySource(key, Optional.of(password));
    }

    @Override
    public String toString() {
        return "KeySource" + (password.isPresent() ? "[with a password]" : "");
    }
}
