package io.ccaas.sdk.http.auth.assertion;

import io.ccaas.sdk.credentials.encoding.RandomIds;
import io.ccaas.sdk.credentials.jose.JoseKey;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.signing.jose.JwsSigner;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/**
 * What one assertion says (RFC 7523 section 3). It lasts a minute, is never sent twice, and has one audience alone, as FAPI
 * 2.0 asks.
 *
 * @param issuer the client
 * @param subject the client again, or the user in whose name it asks
 * @param audience the authorization server
 */
public record Assertion(String issuer, String subject, String audience) {

    private static final Duration LIFE = Duration.ofSeconds(60);

    /**
     * A client that says who it is.
     *
     * @param clientId issuer and subject
     * @param audience identifier of the authorization server
     * @return the assertion
     */
    public static Assertion ofClient(String clientId, String audience) {
        return new Assertion(clientId, clientId, audience);
    }

    /**
     * Signs, with an id of 128 fresh random bits.
     *
     * @param key signs, and is named by {@code kid}
     * @param now by the server's clock, as far as it is known
     * @return the value of the parameter
     */
    public String signed(JoseKey key, Instant now) {
        JsonObject claims = JsonObject.builder()
                .put("iss", issuer)
                .put("sub", subject)
                .put("aud", audience)
                .put("jti", RandomIds.fresh(new SecureRandom()))
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(LIFE).getEpochSecond())
                .build();
        JsonObject header = JsonObject.builder().put("kid", key.keyId()).build();
        return JwsSigner.of(key).sign("JWT", header, claims);
    }

    @Override
    public String toString() {
        return "Assertion";
    }
}
