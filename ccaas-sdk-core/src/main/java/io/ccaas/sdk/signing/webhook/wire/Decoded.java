package io.ccaas.sdk.signing.webhook.wire;

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
        return canonical(Base64.getDecoder(), Base64.getEncoder(), text, "base64 with padding");
    }

    /**
     * From base64url without padding.
     *
     * @param text as received
     * @return its bytes
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when it is not canonical
     */
    public static byte[] base64Url(String text) {
        return canonical(Base64.getUrlDecoder(), Base64.getUrlEncoder().withoutPadding(), text, "base64url");
    }

    /** Java takes any value for the bits that are left over in the last character. */
    private static byte[] canonical(Base64.Decoder decoder, Base64.Encoder encoder, String text, String form) {
        try {
            byte[] bytes = decoder.decode(text);
            if (!text.isEmpty() && encoder.encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException foreign) {
            // The refusal below says all that matters.
        }
        throw Refusals.signature(form);
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
