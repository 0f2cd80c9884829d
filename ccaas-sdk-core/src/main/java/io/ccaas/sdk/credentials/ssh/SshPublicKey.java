package io.ccaas.sdk.credentials.ssh;

import io.ccaas.sdk.credentials.encoding.RawEd25519;
import io.ccaas.sdk.errors.SdkBugException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** A public key in the form of RFC 4253 section 6.6: Ed25519 (RFC 8709) and P-256 (RFC 5656). */
final class SshPublicKey {

    static final String ED25519 = "ssh-ed25519";
    static final String P256 = "ecdsa-sha2-nistp256";

    /** What SubjectPublicKeyInfo (RFC 5480) has before the key's own bytes. */
    private static final int P256_BYTES = 65;

    private static final byte[] P256_PREFIX =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");

    private SshPublicKey() {}

    /** As {@code ssh-add -l} shows it. */
    static String fingerprint(byte[] blob) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(blob);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform has SHA-256", foreign);
        }
    }

    /** Refuses every other kind. */
    static PublicKey read(byte[] blob) throws IOException, GeneralSecurityException {
        SshReader reader = new SshReader(blob);
        String kind = reader.name();
        PublicKey key = switch (kind) {
            case ED25519 -> RawEd25519.publicKey(reader.string());
            case P256 -> {
                reader.string(); // the curve's name, which the kind has said
                yield p256(reader.string());
            }
            default -> throw new GeneralSecurityException("a key of another kind");
        };
        reader.requireEnd();
        return key;
    }

    private static PublicKey p256(byte[] own) throws IOException, GeneralSecurityException {
        if (own.length != P256_BYTES) {
            throw new IOException("a public key of another length");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(P256_PREFIX);
        whole.writeBytes(own);
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(whole.toByteArray()));
    }
}
