package io.ccaas.sdk.credentials.formats;

import io.ccaas.sdk.credentials.ssh.OpenSshKey;
import java.security.PrivateKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one private key of a PEM text; certificates and EC parameters beside it are ignored. */
public final class PemPrivateKey {

    private static final Set<String> BESIDE = Set.of("CERTIFICATE", "EC PARAMETERS", "PUBLIC KEY");

    private PemPrivateKey() {}

    /**
     * Reads a key.
     *
     * @param role what it is for
     * @param content the whole text, not changed; copies of it are wiped
     * @param password null for a key that is not encrypted, not changed
     * @return the key
     * @throws io.ccaas.sdk.credentials.CredentialException when there is not exactly one, or it cannot be read or opened
     */
    public static PrivateKey read(String role, byte[] content, char @Nullable [] password) {
        List<PemBlock> blocks = PemReader.read(role, content);
        try {
            List<PemBlock> keys = blocks.stream()
                    .filter(block -> !BESIDE.contains(block.label()))
                    .toList();
            if (keys.size() != 1) {
                throw KeyRefusals.refusal(
                        "KEY_COUNT",
                        "exactly one private key as " + role,
                        "there are " + keys.size(),
                        "Keep one private key in one file.");
            }
            return key(role, keys.get(0), password);
        } finally {
            blocks.forEach(PemBlock::wipe);
        }
    }

    private static PrivateKey key(String role, PemBlock block, char @Nullable [] password) {
        if (block.label().equals("ENCRYPTED PRIVATE KEY")) {
            if (password == null) {
                throw KeyRefusals.passwordMissing(role);
            }
            return EncryptedKey.open(role, block.der(), password);
        }
        if (block.label().equals("OPENSSH PRIVATE KEY")) {
            PrivateKey key = OpenSshKey.read(role, block.der());
            requireNoPassword(role, password);
            return key;
        }
        requireNoPassword(role, password);
        return switch (block.label()) {
            case "PRIVATE KEY" -> Pkcs8.key(role, block.der());
            case "RSA PRIVATE KEY" -> Pkcs8.pkcs1(role, block.der());
            case "EC PRIVATE KEY" -> Pkcs8.sec1(role, block.der());
            default -> throw KeyRefusals.keyKind(role, "a PEM block of another kind");
        };
    }

    private static void requireNoPassword(String role, char @Nullable [] password) {
        if (password != null) {
            throw KeyRefusals.refusal(
                    "KEY_NOT_ENCRYPTED",
                    "an encrypted " + role + ", since a password is configured",
                    "the key is in the clear",
                    "Encrypt it with openssl pkcs8 -topk8, or remove the password from the configuration.");
        }
    }
}
