package io.ccaas.sdk.sealing;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.loading.KeySource;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.sealing.header.AgeHeader;
import io.ccaas.sdk.sealing.header.Stanza;
import io.ccaas.sdk.sealing.keys.IdentityKey;
import io.ccaas.sdk.sealing.keys.SshIdentityKey;
import io.ccaas.sdk.sealing.refusal.SealingConfigurationException;
import io.ccaas.sdk.sealing.refusal.SealingRefusedException;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Private keys that open what was sealed to any of them: at least one.
 *
 * <p>Guarantees: they are held in {@link Secret}s, print nothing, and are wiped by {@link #close()}; a file that others can read is
 * refused. Thread-safe. Does not guarantee: that Java's own objects, which exist while a header is opened, are wiped.
 */
public final class AgeIdentities implements AutoCloseable {

    private static final int MOST = 100;
    private static final byte[] PEM = "-----BEGIN ".getBytes(StandardCharsets.US_ASCII);

    private final List<IdentityKey> keys;

    private AgeIdentities(List<IdentityKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Loads what a reference points to: lines of {@code AGE-SECRET-KEY-1…} as ccaas keygen and age-keygen write them, or a key of
     * ssh-ed25519 as OpenSSH or PKCS#8.
     *
     * @param loader reads it
     * @param role what the keys are for; refusals name it
     * @param reference where they are
     * @return the age identities; close them
     * @throws io.ccaas.sdk.credentials.CredentialException when it is missing, or its file is exposed
     * @throws SealingConfigurationException {@code AGE_IDENTITY_FORM} or {@code AGE_IDENTITY_COUNT}
     */
    public static AgeIdentities load(CredentialLoader loader, String role, SecretReference reference) {
        try (Secret content = loader.secret(role, reference)) {
            boolean pem = content.use(SecretAccess.reading(), bytes -> Arrays.mismatch(bytes, PEM) == PEM.length);
            List<IdentityKey> keys =
                    pem ? List.of(ssh(loader.ed25519(role, KeySource.of(reference)))) : IdentityLines.read(content);
            requireCount(keys);
            return new AgeIdentities(keys);
        }
    }

    private static void requireCount(List<IdentityKey> keys) {
        if (keys.isEmpty() || keys.size() > MOST) {
            keys.forEach(IdentityKey::close);
            throw new SealingConfigurationException(Problem.of(
                    "AGE_IDENTITY_COUNT",
                    "1 to " + MOST + " age identities, of all places together",
                    "there are " + keys.size(),
                    "Make one with ccaas keygen, or name fewer."));
        }
    }

    private static IdentityKey ssh(KeyPair pair) {
        byte[] seed = ((EdECPrivateKey) pair.getPrivate())
                .getBytes()
                .orElseThrow(() -> new SdkBugException("a key read from PEM has its bytes"));
        try (Secret held = Secret.copyOf(seed)) {
            return SshIdentityKey.of(held, (EdECPublicKey) pair.getPublic());
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /**
     * The keys of several places together.
     *
     * @param others closed with what this returns
     * @return all of them; closing it closes these too
     * @throws SealingConfigurationException {@code AGE_IDENTITY_COUNT} when there are more than 100; then both are closed
     */
    public AgeIdentities and(AgeIdentities others) {
        List<IdentityKey> all = new ArrayList<>(keys);
        all.addAll(others.keys);
        requireCount(all);
        return new AgeIdentities(all);
    }

    /**
     * The public halves.
     *
     * @return one for each key
     */
    public List<Recipient> recipients() {
        return keys.stream().map(key -> new Recipient(key.recipient())).toList();
    }

    /** The file key of a header that is proven to be its sender's whole header. */
    Secret fileKey(AgeHeader header) {
        requireNoPassphrase(header);
        for (IdentityKey key : keys) {
            var unwrapped = key.unwrap(header.stanzas());
            if (unwrapped.isPresent()) {
                return proven(header, unwrapped.get());
            }
        }
        throw new SealingRefusedException(Problem.of(
                "SEALED_FOR_OTHERS",
                "a recording sealed to one of the " + keys.size() + " age identities at hand",
                "it is sealed to others",
                "Use the age identity of one of its recipients."));
    }

    /** A file key of a header that is refused is of no use to anybody. */
    static Secret proven(AgeHeader header, Secret fileKey) {
        try {
            header.requireMac(fileKey);
            return fileKey;
        } catch (RuntimeException refused) {
            fileKey.destroy();
            throw refused;
        }
    }

    private static void requireNoPassphrase(AgeHeader header) {
        if (header.stanzas().stream().map(Stanza::type).anyMatch("scrypt"::equals)) {
            throw new SealingRefusedException(Problem.of(
                    "SEALED_BY_PASSPHRASE",
                    "a recording sealed to keys",
                    "it is sealed by a passphrase",
                    "Open it with the age program, and seal it anew to recipients."));
        }
    }

    /** Wipes the private keys. */
    @Override
    public void close() {
        keys.forEach(IdentityKey::close);
    }

    @Override
    public String toString() {
        return "AgeIdentities[" + keys.size() + "]";
    }
}
