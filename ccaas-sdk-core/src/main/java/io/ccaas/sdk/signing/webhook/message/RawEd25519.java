package io.ccaas.sdk.signing.webhook.message;

import io.ccaas.sdk.credentials.VerificationKey;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** A public key as 32 bytes: what Java reads has a constant beginning (RFC 8410 section 4). */
final class RawEd25519 {

    private static final byte[] BEGINNING = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int LENGTH = 32;
    private static final String PREFIX = "whpk_";

    private RawEd25519() {}

    static VerificationKey key(String base64) {
        try {
            String text = base64.startsWith(PREFIX) ? base64.substring(PREFIX.length()) : base64;
            byte[] raw = Base64.getDecoder().decode(text.strip());
            if (raw.length == LENGTH) {
                ByteArrayOutputStream whole = new ByteArrayOutputStream();
                whole.writeBytes(BEGINNING);
                whole.writeBytes(raw);
                X509EncodedKeySpec encoded = new X509EncodedKeySpec(whole.toByteArray());
                return VerificationKey.of(KeyFactory.getInstance("Ed25519").generatePublic(encoded));
            }
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            // Said below: what it was is nobody's business.
        }
        throw new IllegalArgumentException("an Ed25519 public key is " + LENGTH + " bytes in base64");
    }
}
