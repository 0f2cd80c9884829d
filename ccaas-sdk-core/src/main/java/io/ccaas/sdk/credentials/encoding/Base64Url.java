package io.ccaas.sdk.credentials.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Base64url without padding (RFC 7515 section 2), in the one form that its bytes have: Java alone takes padding, and any value for
 * the bits that are left over in the last character, so that two texts would be one signature.
 */
public final class Base64Url {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    /**
     * Writes.
     *
     * @param bytes any
     * @return letters, digits, hyphens and underscores
     */
    public static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /**
     * Reads.
     *
     * @param text as received
     * @return its bytes, none for an empty text; empty when it is not exactly what {@link #encode} writes
     */
    public static Optional<byte[]> decode(String text) {
        return decode(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads a text that must not become a string, because it is secret.
     *
     * @param text ASCII; not changed
     * @return as {@link #decode(String)}
     */
    public static Optional<byte[]> decode(byte[] text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            byte[] canonical = ENCODER.encode(bytes);
            boolean same = Arrays.equals(canonical, text);
            Arrays.fill(canonical, (byte) 0);
            return same ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException otherwise) {
            return Optional.empty();
        }
    }
}
