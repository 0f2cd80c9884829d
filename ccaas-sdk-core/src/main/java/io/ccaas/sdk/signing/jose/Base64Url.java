package io.ccaas.sdk.signing.jose;

import java.util.Base64;

/** Base64url without padding (RFC 7515 section 2), in the one form that its bytes have. */
final class Base64Url {

    private Base64Url() {}

    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException foreign) {
            throw notCanonical();
        }
        // Java takes any value for the bits that are left over in the last character.
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
            throw notCanonical();
        }
        return bytes;
    }

    private static RuntimeException notCanonical() {
        return CompactJws.refusal("JWS_BASE64", "base64url in its canonical form", "a part is not in it");
    }
}
