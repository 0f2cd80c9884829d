package io.ccaas.sdk.http.auth.dpop;

import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.encoding.RandomIds;
import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.signing.jose.JwsSigner;
import io.ccaas.sdk.time.Time;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Optional;

/**
 * A P-256 key that lives and dies with this object, and proofs made with it. Thread-safe.
 *
 * <p>Guarantees: each proof has an id of 128 random bits and is for one method and one address. Does not guarantee: that a
 * server looks at the id.
 */
public final class DpopKey {

    private final JwsSigner signer;
    private final String thumbprint;
    private final JsonObject header;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    private DpopKey(JoseKey key, Time time) {
        this.signer = JwsSigner.of(key);
        this.thumbprint = key.publicHalf().keyId();
        byte[] jwk = key.publicHalf().jwk().getBytes(StandardCharsets.US_ASCII);
        this.header = JsonObject.builder()
                .put("jwk", Json.readObject(jwk, JsonLimits.standard()))
                .build();
        this.time = time;
    }

    /**
     * Draws a key.
     *
     * @param time dates the proofs
     * @return the key
     */
    public static DpopKey draw(Time time) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new DpopKey(JoseKey.of(SigningKey.of(pair.getPrivate(), pair.getPublic())), time);
        } catch (GeneralSecurityException foreign) {
            throw new SdkBugException("every Java platform has P-256", foreign);
        }
    }

    /**
     * What tokens that are bound to this key name.
     *
     * @return JWK SHA-256 thumbprint, base64url
     */
    public String thumbprint() {
        return thumbprint;
    }

    /**
     * A fresh proof (RFC 9449 section 4.2).
     *
     * @param method of the request
     * @param target of the request; what follows a question mark is left out
     * @param tokenHash {@code ath}, empty when a token is asked for
     * @param nonce the newest that the server gave
     * @return the value of the field {@code DPoP}
     */
    public String prove(String method, String target, Optional<String> tokenHash, Optional<String> nonce) {
        int query = target.indexOf('?');
        JsonObject.Builder claims = JsonObject.builder()
                .put("jti", RandomIds.fresh(random))
                .put("htm", method)
                .put("htu", query < 0 ? target : target.substring(0, query))
                .put("iat", time.instant().getEpochSecond());
        tokenHash.ifPresent(hash -> claims.put("ath", hash));
        nonce.ifPresent(value -> claims.put("nonce", value));
        return signer.sign("dpop+jwt", header, claims.build());
    }

    @Override
    public String toString() {
        return "DpopKey[" + thumbprint + "]";
    }
}
