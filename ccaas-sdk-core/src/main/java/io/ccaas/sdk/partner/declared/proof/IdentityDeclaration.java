package io.ccaas.sdk.partner.declared.proof;

import io.ccaas.sdk.credentials.SecretReference;
import java.nio.file.Path;
import java.util.Optional;

/** With what this side proves itself in TLS. Files and references only; they are loaded when the partner is connected. */
public sealed interface IdentityDeclaration {

    /**
     * Where the private key is.
     *
     * @return a reference; of a PKCS#12 identity, the file that holds the key
     */
    SecretReference key();

    /**
     * The password that opens the key.
     *
     * @return a reference, empty when the key is not encrypted
     */
    Optional<SecretReference> password();

    /**
     * Certificate chain and key in PEM.
     *
     * @param certificate file with the leaf first
     * @param key the private key
     * @param password opens an encrypted key
     */
    record Pem(Path certificate, SecretReference key, Optional<SecretReference> password)
            implements IdentityDeclaration {

        @Override
        public String toString() {
            return "Pem" + (password.isPresent() ? "[with a password]" : "");
        }
    }

    /**
     * Certificate chain and key in one PKCS#12 file.
     *
     * @param store the file
     * @param secret the password
     */
    record Pkcs12(Path store, SecretReference secret) implements IdentityDeclaration {

        @Override
        public SecretReference key() {
            return new SecretReference(SecretReference.FILE, store.toString());
        }

        @Override
        public Optional<SecretReference> password() {
            return Optional.of(secret);
        }

        @Override
        public String toString() {
            return "Pkcs12";
        }
    }
}
