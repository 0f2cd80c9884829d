package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.failure.TokenRefusedException;
import io.ccaas.sdk.http.failure.TokenUnavailableException;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonRefusedException;

/** What an error of a token endpoint means (RFC 6749 section 5.2). Descriptions are not read: they repeat what was sent. */
final class TokenErrors {

    private static final JsonLimits LIMITS = new JsonLimits(64 * 1024, 8, 500, 16 * 1024, 32);

    private TokenErrors() {}

    /** The registered word; empty when there is none that could be read. */
    static String word(WireAnswer answer) {
        try {
            return Json.readObject(answer.content(), LIMITS).text("error").orElse("");
        } catch (JsonRefusedException unreadable) {
            return "";
        }
    }

    static SdkException of(WireAnswer answer) {
        String word = word(answer);
        int status = answer.status();
        if (status == 429 || status >= 500 || word.equals("temporarily_unavailable") || word.equals("server_error")) {
            return new TokenUnavailableException("status " + status);
        }
        return new TokenRefusedException(
                switch (word) {
                    case "invalid_client" ->
                        refusal(
                                "TOKEN_INVALID_CLIENT",
                                "the server to know this client by its proof",
                                "Compare client id, method and key (or certificate) with the registration.");
                    case "unauthorized_client" ->
                        refusal(
                                "TOKEN_UNAUTHORIZED_CLIENT",
                                "a client that may ask on this ground",
                                "Have the server allow the grant for this client.");
                    case "invalid_grant" ->
                        refusal(
                                "TOKEN_INVALID_GRANT",
                                "a grant that the server takes",
                                "Provide a new refresh or subject token, or mend the subject of the assertion.");
                    case "invalid_scope" ->
                        refusal(
                                "TOKEN_INVALID_SCOPE",
                                "a scope that the server gives to this client",
                                "Mend oauth.scope, or have the server allow it.");
                    case "invalid_dpop_proof" ->
                        refusal(
                                "TOKEN_INVALID_PROOF",
                                "the server to take our DPoP proof",
                                "Compare the clocks, and look whether the server takes ES256.");
                    default ->
                        Problem.of(
                                "TOKEN_REFUSED",
                                "a token",
                                "the server answered with status " + status + " and no reason that is known",
                                "Look into the server's log at this moment.");
                });
    }

    private static Problem refusal(String code, String expected, String remedy) {
        return Problem.of(code, expected, "it refuses", remedy);
    }
}
