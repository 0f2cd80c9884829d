package io.ccaas.sdk.signing.webhook.message;

import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.encoding.RawEd25519;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** A public key as senders show it: 32 bytes in base64, perhaps behind a prefix. */
final class ShownKey {

    private static final String PREFIX = "whpk_";

    private ShownKey() {}

    static VerificationKey key(String base64) {
        try {
            String text = base64.startsWith(PREFIX) ? base64.substring(PREFIX.length()) : base64;
            return VerificationKey.of(RawEd25519.publicKey(Base64.getDecoder().decode(text.strip())));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            // What it was is nobody's business.
            throw new IllegalArgumentException("an Ed25519 public key is " + RawEd25519.LENGTH + " bytes in base64");
        }
    }
}
