package io.ccaas.sdk.http.auth.token;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import java.util.Base64;
import java.util.Optional;

/**
 * What a token says of itself when it happens to be a JWT. It is not ours to read, so nothing is demanded of its form and
 * no signature is verified: it came over TLS from the server that made it.
 */
final class VisibleBinding {

    private static final JsonLimits LIMITS = new JsonLimits(16 * 1024, 16, 2000, 8 * 1024, 32);

    private VisibleBinding() {}

    /** The claims of a signed JWT; empty when the token is something else. */
    static Optional<JsonObject> claims(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Json.readObject(Base64.getUrlDecoder().decode(parts[0]), LIMITS);
            return Optional.of(Json.readObject(Base64.getUrlDecoder().decode(parts[1]), LIMITS));
        } catch (IllegalArgumentException | SdkException opaque) {
            return Optional.empty();
        }
    }

    /** A member of the claim {@code cnf} (RFC 7800); empty when it is missing or of another kind. */
    static Optional<String> confirmation(JsonObject claims, String member) {
        return claims.members().get("cnf") instanceof JsonObject cnf
                        && cnf.members().get(member) instanceof JsonText text
                ? Optional.of(text.value())
                : Optional.empty();
    }
}
