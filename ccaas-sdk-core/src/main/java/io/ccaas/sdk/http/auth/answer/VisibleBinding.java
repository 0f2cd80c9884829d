package io.ccaas.sdk.http.auth.answer;

import io.ccaas.sdk.http.failure.TokenEvidenceException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonRefusedException;
import io.ccaas.sdk.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What a token says of itself when it happens to be a JWT. No signature is verified: it came over TLS from the server
 * that made it. One that begins as a JWT must be readable: what cannot be read strictly may say two things.
 */
final class VisibleBinding {

    /** As long as a token may be, so that length alone refuses none. */
    private static final JsonLimits LIMITS = new JsonLimits(16 * 1024, 16, 2000, 16 * 1024, 32);

    private VisibleBinding() {}

    /** The claims of a signed JWT; empty when the token is something else. */
    static Optional<JsonObject> claims(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        if (!isObject(parts[0])) {
            return Optional.empty();
        }
        try {
            Json.readObject(Base64.getUrlDecoder().decode(parts[0]), LIMITS);
            return Optional.of(Json.readObject(Base64.getUrlDecoder().decode(parts[1]), LIMITS));
        } catch (IllegalArgumentException | JsonRefusedException unreadable) {
            throw new TokenEvidenceException(
                    "TOKEN_BOUND_OTHERWISE",
                    "a token whose cnf names what is ours, or one that only its server can read",
                    "a JWT that cannot be read strictly",
                    "Look at the token's claims: a name twice, or far more than a token needs.");
        }
    }

    /** Whether this is meant to be the header of a JWT: in whatever base64, it begins with a brace. */
    private static boolean isObject(String header) {
        String letters = header.replace('+', '-').replace('/', '_');
        try {
            byte[] begin = Base64.getUrlDecoder().decode(letters.substring(0, Math.min(64, letters.length()) & ~3));
            return new String(begin, StandardCharsets.ISO_8859_1).strip().startsWith("{");
        } catch (IllegalArgumentException opaque) {
            return false;
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
