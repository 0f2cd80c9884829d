package io.ccaas.sdk.signing.jose;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import java.util.Collections;
import java.util.Set;

/**
 * The protected header: {@code alg} and {@code typ}, nothing else. Members that are known tricks are refused by names of
 * their own, so that a log tells an attack from a slip.
 */
final class ProtectedHeader {

    private static final JsonLimits LIMITS = new JsonLimits(4096, 3, 64, 2048, 16);

    /** Each offers the verifier a key of the sender's choice (RFC 8725 section 3.10). */
    private static final Set<String> KEYS = Set.of("jwk", "jku", "kid", "x5c", "x5u", "x5t", "x5t#S256");

    private ProtectedHeader() {}

    static void require(byte[] utf8, String type) {
        JsonObject header = Json.readObject(utf8, LIMITS);
        require("JWS_ALGORITHM", "alg to be ES256", is(header, "alg", "ES256"));
        require("JWS_CRITICAL", "no critical extension", !has(header, "crit"));
        require("JWS_UNENCODED", "a payload that is encoded", !has(header, "b64"));
        require(
                "JWS_EMBEDDED_KEY",
                "no key or hint to one",
                Collections.disjoint(header.members().keySet(), KEYS));
        require("JWS_TYPE", "typ to be " + type, is(header, "typ", type));
        require("JWS_HEADER", "alg and typ alone", header.members().size() == 2);
    }

    private static boolean has(JsonObject header, String name) {
        return header.get(name).isPresent();
    }

    private static boolean is(JsonObject header, String name, String value) {
        JsonValue member = header.members().get(name);
        return member instanceof JsonText text && text.value().equals(value);
    }

    private static void require(String code, String expected, boolean holds) {
        if (!holds) {
            throw CompactJws.refusal(code, "a header with " + expected, "it is otherwise");
        }
    }
}
