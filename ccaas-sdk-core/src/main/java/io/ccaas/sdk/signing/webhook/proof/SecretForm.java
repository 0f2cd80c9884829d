package io.ccaas.sdk.signing.webhook.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** How the bytes of a key are written in what a sender shows. */
public enum SecretForm {
    /** The text itself is the key. */
    TEXT,
    /** The key in base64. */
    BASE64,
    /** The key in base64 behind {@code whsec_}, which may be left out. */
    WHSEC;

    private static final byte[] PREFIX = "whsec_".getBytes(StandardCharsets.US_ASCII);

    /**
     * The key.
     *
     * @param shown as the sender shows it; not changed
     * @return a copy that the caller wipes
     * @throws IllegalArgumentException when it is empty or not in this form
     */
    public byte[] key(byte[] shown) {
        byte[] key = this == TEXT ? shown.clone() : decoded(shown);
        if (key.length == 0) {
            throw new IllegalArgumentException("a webhook secret is empty");
        }
        return key;
    }

    private byte[] decoded(byte[] shown) {
        boolean prefixed = this == WHSEC
                && shown.length >= PREFIX.length
                && Arrays.equals(shown, 0, PREFIX.length, PREFIX, 0, PREFIX.length);
        byte[] text = prefixed ? Arrays.copyOfRange(shown, PREFIX.length, shown.length) : shown.clone();
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException foreign) {
            throw new IllegalArgumentException("a webhook secret of this scheme is written in base64");
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }
}
