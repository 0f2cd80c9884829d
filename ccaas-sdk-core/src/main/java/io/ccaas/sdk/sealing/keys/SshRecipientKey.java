package io.ccaas.sdk.sealing.keys;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyEncryptorFactory;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.sealing.header.Stanza;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** {@code ssh-ed25519 BASE64}. Its stanza names the key by four bytes of a hash: whoever knows the public key sees whom a file is for. */
final class SshRecipientKey implements RecipientKey {

    static final String TYPE = "ssh-ed25519";
    private static final byte[] BLOB_HEAD = head();
    private static final int TAG_BYTES = 4;

    private final byte[] blob;
    private final byte[] point;

    private SshRecipientKey(byte[] blob) {
        this.blob = blob;
        this.point = EdwardsPoint.toMontgomery(Arrays.copyOfRange(blob, BLOB_HEAD.length, blob.length))
                .orElseThrow(() -> KeyRefused.recipient("the key in it is no point of the curve"));
        requireLargeOrder();
    }

    private static byte[] head() {
        byte[] name = TYPE.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(4 + name.length + 4)
                .putInt(name.length)
                .put(name)
                .putInt(Curve25519.BYTES)
                .array();
    }

    static SshRecipientKey parse(String text) {
        String[] words = text.split(" ", 3);
        if (!words[0].equals(TYPE)) {
            throw KeyRefused.kind("an ssh key of another kind");
        }
        byte[] blob = words.length < 2 ? new byte[0] : decoded(words[1]);
        int matched = Arrays.mismatch(blob, BLOB_HEAD);
        if (blob.length != BLOB_HEAD.length + Curve25519.BYTES || matched < BLOB_HEAD.length) {
            throw KeyRefused.recipient("its second word is no key of the kind that the first says");
        }
        return new SshRecipientKey(blob);
    }

    /** From the 32 bytes of RFC 8032. */
    static SshRecipientKey of(byte[] publicKey) {
        return new SshRecipientKey(ByteBuffer.allocate(BLOB_HEAD.length + Curve25519.BYTES)
                .put(BLOB_HEAD)
                .put(publicKey)
                .array());
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException foreign) {
            throw KeyRefused.recipient("its second word is not base64");
        }
    }

    private void requireLargeOrder() {
        try {
            Curve25519.times(new byte[Curve25519.BYTES], point);
        } catch (InvalidKeyException lowOrder) {
            throw KeyRefused.recipient("the key in it is a point of low order");
        }
    }

    @Override
    public Stanza wrap(Secret fileKey) {
        byte[] ephemeral = new byte[Curve25519.BYTES];
        new SecureRandom().nextBytes(ephemeral);
        FileKey lent = new FileKey(fileKey.use(SecretAccess.reading(), byte[]::clone));
        try {
            byte[] share = Curve25519.timesBase(ephemeral);
            CipherKey key = SshWrapKey.of(ephemeral, point, share, this);
            byte[] body = new FileKeyEncryptorFactory()
                    .newFileKeyEncryptor()
                    .getEncryptedFileKey(lent, key)
                    .getEncoded();
            key.destroy();
            return new Stanza(TYPE, List.of(tag(), StanzaShape.encoded(share)), body);
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("a recipient was proven to be usable", foreign);
        } finally {
            Arrays.fill(ephemeral, (byte) 0);
            lent.destroy();
        }
    }

    /** By which its stanzas are found. */
    String tag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(blob);
            return StanzaShape.encoded(Arrays.copyOf(digest, TAG_BYTES));
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }

    byte[] blob() {
        return blob;
    }

    byte[] point() {
        return point;
    }

    @Override
    public String text() {
        return TYPE + " " + Base64.getEncoder().encodeToString(blob);
    }

    @Override
    public String toString() {
        return TYPE;
    }
}
