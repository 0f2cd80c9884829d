package io.ccaas.sdk.signing.webhook.wire;

import io.ccaas.sdk.credentials.encoding.Base64Url;
import io.ccaas.sdk.errors.SdkBugException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Bytes out of texts, each in the one form that they have, and digests. */
public final class Decoded {

    private Decoded() {}

    /**
     * From base64 with padding.
     *
     * @param text as received
     * @return its bytes
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when it is not canonical
     */
    public static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            // Java takes any value for the bits that are left over in the last character.
            if (!text.isEmpty() && Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException foreign) {
            // The refusal below says all that matters.
        }
        throw Refusals.signature("base64 with padding");
    }

    /**
     * From base64url without padding.
     *
     * @param text as received
     * @return its bytes
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when it is not canonical
     */
    public static byte[] base64Url(String text) {
        return Base64Url.decode(text)
                .filter(bytes -> bytes.length > 0)
                .orElseThrow(() -> Refusals.signature("base64url"));
    }

    /**
     * From hexadecimal digits.
     *
     * @param text as received, letters of either case
     * @return its bytes
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when it is anything else
     */
    public static byte[] hex(String text) {
        try {
            if (!text.isEmpty()) {
                return HexFormat.of().parseHex(text);
            }
        } catch (IllegalArgumentException foreign) {
            // The refusal below says all that matters.
        }
        throw Refusals.signature("hexadecimal digits");
    }

    /**
     * A digest.
     *
     * @param bytes of what
     * @return SHA-256
     */
    public static byte[] sha256(byte[] bytes) {
        return digest("SHA-256", bytes);
    }

    /**
     * A digest that old schemes still use. Collisions of MD5 are made within seconds.
     *
     * @param bytes of what
     * @return MD5
     */
    public static byte[] md5(byte[] bytes) {
        return digest("MD5", bytes);
    }

    private static byte[] digest(String name, byte[] bytes) {
        try {
            return MessageDigest.getInstance(name).digest(bytes);
        } catch (NoSuchAlgorithmException foreign) {
            throw new SdkBugException("every Java platform has this digest", foreign);
        }
    }
}
