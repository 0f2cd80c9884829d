package io.ccaas.sdk.signing.jose;

import io.ccaas.sdk.credentials.encoding.Base64Url;
import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonObject;
import java.nio.charset.StandardCharsets;

/** Signs documents in the compact form of JSON Web Signature (RFC 7515 section 3.1). Immutable and thread-safe. */
public final class JwsSigner {

    private final JoseKey key;

    private JwsSigner(JoseKey key) {
        this.key = key;
    }

    /**
     * Chooses the key, and with it the algorithm.
     *
     * @param key what to sign with
     * @return a signer
     */
    public static JwsSigner of(JoseKey key) {
        return new JwsSigner(key);
    }

    /**
     * Signs.
     *
     * @param type the value of {@code typ}
     * @param header further members, never {@code typ} or {@code alg}
     * @param payload what to sign
     * @return the document, ASCII
     * @throws IllegalArgumentException when the header names one of the two
     */
    public String sign(String type, JsonObject header, JsonObject payload) {
        JsonObject.Builder all =
                JsonObject.builder().put("typ", type).put("alg", key.algorithm().wireName());
        header.members().forEach(all::put);
        String signed = Base64Url.encode(Json.write(all.build())) + "." + Base64Url.encode(Json.write(payload));
        return signed + "." + Base64Url.encode(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public String toString() {
        return "JwsSigner[" + key.keyId() + "]";
    }
}
