package io.ccaas.sdk.sealing.keys;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.EncryptedFileKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyDecryptorFactory;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.sealing.header.Stanza;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.interfaces.EdECPublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A private key of ssh-ed25519, as the scalar that it has on Curve25519. */
public final class SshIdentityKey implements IdentityKey {

    private final Secret scalar;
    private final SshRecipientKey recipient;

    private SshIdentityKey(Secret scalar, SshRecipientKey recipient) {
        this.scalar = scalar;
        this.recipient = recipient;
    }

    /**
     * Takes a key.
     *
     * @param seed the 32 bytes of RFC 8032 section 5.1.5; stays the caller's
     * @param publicKey the other half, proven to belong to it
     * @return the key
     */
    public static SshIdentityKey of(Secret seed, EdECPublicKey publicKey) {
        SshRecipientKey recipient = SshRecipientKey.of(encoded(publicKey));
        return new SshIdentityKey(seed.use(SecretAccess.reading(), SshIdentityKey::scalar), recipient);
    }

    /** The first half of the hash of the seed; the function X25519 clamps it. */
    private static Secret scalar(byte[] seed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-512").digest(seed);
            byte[] half = Arrays.copyOf(hash, Curve25519.BYTES);
            Secret scalar = Secret.copyOf(half);
            Arrays.fill(hash, (byte) 0);
            Arrays.fill(half, (byte) 0);
            return scalar;
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform has SHA-512", foreign);
        }
    }

    private static byte[] encoded(EdECPublicKey key) {
        byte[] encoded = Curve25519.bytes(key.getPoint().getY());
        if (key.getPoint().isXOdd()) {
            encoded[Curve25519.BYTES - 1] |= (byte) 0x80;
        }
        return encoded;
    }

    @Override
    public Optional<Secret> unwrap(List<Stanza> stanzas) {
        return Unwrapping.first(stanzas, SshRecipientKey.TYPE, this::unwrapped);
    }

    private Optional<Secret> unwrapped(Stanza stanza) {
        byte[] share = StanzaShape.share(stanza, 2);
        StanzaShape.decoded(stanza.arguments().get(0));
        return stanza.arguments().get(0).equals(recipient.tag()) ? opened(stanza, share) : Optional.empty();
    }

    private Optional<Secret> opened(Stanza stanza, byte[] share) {
        byte[] lent = scalar.use(SecretAccess.reading(), byte[]::clone);
        try {
            CipherKey key = SshWrapKey.of(lent, share, share, recipient);
            FileKey fileKey = new FileKeyDecryptorFactory()
                    .newFileKeyDecryptor()
                    .getFileKey(new EncryptedFileKey(stanza.body()), key);
            key.destroy();
            Secret secret = Secret.copyOf(fileKey.getEncoded());
            fileKey.destroy();
            return Optional.of(secret);
        } catch (InvalidKeyException lowOrder) {
            throw KeyRefused.stanza("one has a share of low order");
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        } finally {
            Arrays.fill(lent, (byte) 0);
        }
    }

    @Override
    public RecipientKey recipient() {
        return recipient;
    }

    @Override
    public void close() {
        scalar.destroy();
    }

    @Override
    public String toString() {
        return "SshIdentityKey";
    }
}
