package io.ccaas.sdk.credentials.ssh;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * The private key file of OpenSSH ({@code PROTOCOL.key}, {@code openssh-key-v1}) with one Ed25519 key that is not encrypted.
 *
 * <p>An encrypted one is refused: its key derivation (bcrypt_pbkdf) is not in Java, and two better places exist for such a
 * key, the agent and encrypted PKCS#8.
 */
public final class OpenSshKey {

    private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SEED_BYTES = 32;

    private OpenSshKey() {}

    /**
     * Reads the content of the PEM block {@code OPENSSH PRIVATE KEY}.
     *
     * @param role what the key is for
     * @param content wiped by the caller
     * @return an Ed25519 key
     * @throws CredentialException {@code OPENSSH_KEY_ENCRYPTED}, {@code OPENSSH_KEY_KIND} or {@code OPENSSH_KEY_UNREADABLE}
     */
    public static PrivateKey read(String role, byte[] content) {
        try {
            SshReader file = new SshReader(withoutMagic(content));
            requireClear(role, file);
            if (file.uint32() != 1) {
                throw new IOException("not one key");
            }
            byte[] publicBlob = file.string();
            byte[] secret = file.string();
            try {
                return key(role, publicBlob, new SshReader(secret));
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        } catch (IOException foreign) {
            throw refusal(
                    "OPENSSH_KEY_UNREADABLE",
                    "an OpenSSH private key file with one key as " + role,
                    "its bytes are not one",
                    "Write it anew with ssh-keygen, or use PKCS#8: openssl genpkey -algorithm ed25519");
        }
    }

    private static byte[] withoutMagic(byte[] content) throws IOException {
        if (!Arrays.equals(content, 0, Math.min(MAGIC.length, content.length), MAGIC, 0, MAGIC.length)) {
            throw new IOException("another beginning");
        }
        return Arrays.copyOfRange(content, MAGIC.length, content.length);
    }

    private static void requireClear(String role, SshReader file) throws IOException {
        String cipher = file.name();
        String derivation = file.name();
        byte[] options = file.string();
        if (!cipher.equals("none") || !derivation.equals("none") || options.length > 0) {
            throw refusal(
                    "OPENSSH_KEY_ENCRYPTED",
                    "an OpenSSH key file without a passphrase as " + role,
                    "it is encrypted, with a key derivation that Java does not have",
                    "Give the key to ssh-agent (ssh-add FILE) and refer to it as ssh-agent:SHA256:…, or make a key in"
                            + " PKCS#8 and encrypt it: openssl pkcs8 -topk8 -v2 aes-256-cbc. What opens sealed recordings"
                            + " needs a file without a passphrase: ssh-keygen -p -f FILE");
        }
    }

    /** The section that would be encrypted: two equal check words, the key with its public half twice, comment, padding. */
    private static PrivateKey key(String role, byte[] publicBlob, SshReader secret) throws IOException {
        int check = secret.word();
        if (secret.word() != check) {
            throw new IOException("unequal check words");
        }
        if (!secret.name().equals(SshPublicKey.ED25519)) {
            throw refusal(
                    "OPENSSH_KEY_KIND",
                    "an Ed25519 key in an OpenSSH file as " + role,
                    "a key of another kind",
                    "Write it as PKCS#8: ssh-keygen -p -m PKCS8 -f FILE");
        }
        byte[] publicHalf = secret.string();
        byte[] both = secret.string();
        try {
            secret.string(); // comment
            requirePadding(secret.rest());
            requireSame(publicBlob, publicHalf, both);
            return ed25519(both);
        } finally {
            Arrays.fill(both, (byte) 0);
        }
    }

    private static void requirePadding(byte[] padding) throws IOException {
        for (int i = 0; i < padding.length; i++) {
            if (padding[i] != i + 1) {
                throw new IOException("other padding");
            }
        }
    }

    private static void requireSame(byte[] publicBlob, byte[] publicHalf, byte[] both) throws IOException {
        SshReader outside = new SshReader(publicBlob);
        boolean same = outside.name().equals(SshPublicKey.ED25519)
                && both.length == 2 * SEED_BYTES
                && MessageDigest.isEqual(outside.string(), publicHalf)
                && MessageDigest.isEqual(Arrays.copyOfRange(both, SEED_BYTES, both.length), publicHalf);
        if (!same) {
            throw new IOException("public halves that differ");
        }
    }

    private static PrivateKey ed25519(byte[] both) {
        byte[] seed = Arrays.copyOf(both, SEED_BYTES);
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform from 17 on has Ed25519", foreign);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    private static CredentialException refusal(String code, String expected, String found, String remedy) {
        return new CredentialException(Problem.of(code, expected, found, remedy));
    }
}
