package io.ccaas.sdk.signing.ccx1;

import io.ccaas.sdk.signing.refusal.SignatureRefusedException;
import java.util.regex.Pattern;

/** The form of a nonce. */
public final class Nonces {

    /** 128 bits have 22 characters; the upper bound protects the store. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22,128}");

    private Nonces() {}

    /**
     * Refuses what could be guessed, and what would fill the store.
     *
     * @param nonce as received
     * @return the same
     * @throws SignatureRefusedException when it has another form
     */
    public static String require(String nonce) {
        if (!FORM.matcher(nonce).matches()) {
            throw SignatureRefusedException.because(
                    "NONCE_MALFORMED",
                    "a nonce of 22 to 128 base64url characters",
                    "it has another form",
                    "The sender must make nonces of 128 random bits.");
        }
        return nonce;
    }
}
