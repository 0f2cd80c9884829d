package io.ccaas.sdk.signing.webhook.vendor;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.signing.webhook.contract.Presented;
import io.ccaas.sdk.signing.webhook.contract.Reading;
import io.ccaas.sdk.signing.webhook.contract.Received;
import io.ccaas.sdk.signing.webhook.proof.Prover;
import io.ccaas.sdk.signing.webhook.wire.Decoded;
import io.ccaas.sdk.signing.webhook.wire.Refusals;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Vonage's signed webhooks: a JSON Web Token (RFC 7519) in {@code Authorization}, with the digest of the content.
 *
 * <p>The algorithm is HS256, whatever the token says: a reader that lets the token choose can be given a public key as secret.
 *
 * @param provers who may sign
 */
public record VonageReading(List<? extends Prover> provers) implements Reading {

    private static final JsonLimits LIMITS = new JsonLimits(6 * 1024, 4, 64, 1024, 20);
    private static final String BEARER = "bearer ";
    private static final long LAST_SECOND = 9_999_999_999L;
    private static final int PARTS = 3;

    @Override
    public Presented read(Received received) {
        String[] parts = token(received.field("Authorization"));
        requireHeader(Json.readObject(Decoded.base64Url(parts[0]), LIMITS));
        JsonObject claims = Json.readObject(Decoded.base64Url(parts[1]), LIMITS);
        byte[] signature = Decoded.base64Url(parts[2]);
        requireIssuer(claims);
        requireDigest(claims, received.body());
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        Presented presented = Presented.of(provers, signed, List.of(signature))
                .at(instant(claims.requireWholeNumber("iat")))
                .nonce(claims.requireText("jti"))
                .alsoSigned(values(claims));
        OptionalLong end = claims.wholeNumber("exp");
        return end.isEmpty() ? presented : presented.until(instant(end.getAsLong()));
    }

    private static String[] token(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Refusals.signature("Bearer and a token");
        }
        String[] parts = authorization.substring(BEARER.length()).strip().split("\\.", -1);
        if (parts.length != PARTS) {
            throw Refusals.signature("a token of three parts");
        }
        return parts;
    }

    private static void requireHeader(JsonObject header) {
        // Every other member offers a key or changes how the token is to be read.
        boolean known = Set.of("alg", "typ").containsAll(header.members().keySet());
        if (!known || !header.requireText("alg").equals("HS256")) {
            throw Refusals.algorithm("a token header with HS256 and nothing but alg and typ");
        }
    }

    private static void requireIssuer(JsonObject claims) {
        if (!claims.requireText("iss").equals("Vonage")) {
            throw Refusals.account("a token issued by Vonage");
        }
    }

    private static void requireDigest(JsonObject claims, byte[] body) {
        if (!MessageDigest.isEqual(Decoded.hex(claims.requireText("payload_hash")), Decoded.sha256(body))) {
            throw Refusals.content();
        }
    }

    private static Instant instant(long seconds) {
        if (seconds < 0 || seconds > LAST_SECOND) {
            throw Refusals.sender("WEBHOOK_TIMESTAMP_MALFORMED", "a time in seconds since 1970", "it is out of range");
        }
        return Instant.ofEpochSecond(seconds);
    }

    private static Map<String, String> values(JsonObject claims) {
        Map<String, String> values = new TreeMap<>();
        for (String name : List.of("api_key", "application_id", "jti")) {
            claims.text(name).ifPresent(value -> values.put(name, value));
        }
        return values;
    }

    @Override
    public String toString() {
        return "VonageReading[" + provers.size() + " secrets]";
    }
}
