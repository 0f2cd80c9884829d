package io.ccaas.sdk.testing;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;

/** Signs compact JWS, with any header, sound or not: the verifier under test must not be the one that made them. */
public final class JwsIssuer {

    private final KeyPair pair;
    private final SigningKey key;

    private JwsIssuer(KeyPair pair) {
        this.pair = pair;
        this.key = SigningKey.of(pair.getPrivate(), pair.getPublic());
    }

    /**
     * A fresh P-256 key.
     *
     * @return the issuer
     */
    public static JwsIssuer create() {
        return new JwsIssuer(TestKeyKind.P256.generate());
    }

    /**
     * What to pin.
     *
     * @return the public half
     */
    public VerificationKey key() {
        return VerificationKey.of(pair.getPublic());
    }

    /**
     * Signs, whatever the header says.
     *
     * @param header text of the header
     * @param payload text of the payload
     * @return the document
     */
    public String sign(String header, String payload) {
        return signEncoded(base64(header.getBytes(StandardCharsets.UTF_8)), payload);
    }

    /**
     * Signs under a first part in any form.
     *
     * @param encodedHeader the first part as it will stand in the document
     * @param payload text of the payload
     * @return the document
     */
    public String signEncoded(String encodedHeader, String payload) {
        String signed = encodedHeader + "." + base64(payload.getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Encodes.
     *
     * @param bytes any
     * @return base64url without padding
     */
    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
