package io.ccaas.sdk.credentials.encoding;

import java.security.SecureRandom;

/** Names that occur once and say nothing: nonces and ids of tokens, proofs and events. */
public final class RandomIds {

    private static final int BYTES = 16;

    private RandomIds() {}

    /**
     * A new one.
     *
     * @param random its source
     * @return 128 bits in 22 characters of base64url
     */
    public static String fresh(SecureRandom random) {
        byte[] id = new byte[BYTES];
        random.nextBytes(id);
        return Base64Url.encode(id);
    }
}
