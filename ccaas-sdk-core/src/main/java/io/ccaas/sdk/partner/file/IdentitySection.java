package io.ccaas.sdk.partner.file;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.declared.IdentityDeclaration;
import java.nio.file.Path;
import java.util.Optional;

/** The key {@code identity} of a partner: PEM files, or one PKCS#12 file. */
public final class IdentitySection {

    /** What stands in it. */
    public static final Keys KEYS = Keys.of("certificate", "key", "pkcs12", "password");

    private IdentitySection() {}

    /**
     * Reads the section.
     *
     * @param identity the section
     * @param directory from which paths count
     * @return empty when it has faults
     */
    public static Optional<IdentityDeclaration> read(Section identity, Path directory) {
        Optional<SecretReference> password =
                identity.text("password", Values.reference("identity.password", identity.hostSchemes()));
        if (identity.has("pkcs12")) {
            return pkcs12(identity, directory, password);
        }
        identity.missing("certificate");
        identity.missing("key");
        Optional<Path> certificate = identity.text("certificate", Values.path(directory));
        Optional<SecretReference> key =
                identity.text("key", Values.keyReference("identity.key", identity.hostSchemes()));
        return certificate.flatMap(chain -> key.map(found -> new IdentityDeclaration.Pem(chain, found, password)));
    }

    private static Optional<IdentityDeclaration> pkcs12(
            Section identity, Path directory, Optional<SecretReference> password) {
        if (identity.has("certificate") || identity.has("key")) {
            identity.fault(
                    "pkcs12",
                    "KEYS_CONTRADICT",
                    "certificate and key, or pkcs12",
                    "both are declared",
                    "Remove one of them");
        }
        identity.missing("password");
        Optional<Path> store = identity.text("pkcs12", Values.path(directory));
        return store.flatMap(file -> password.map(found -> new IdentityDeclaration.Pkcs12(file, found)));
    }
}
