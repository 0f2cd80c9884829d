package io.ccaas.sdk.credentials.builtin;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.encoding.Base64Url;
import io.ccaas.sdk.credentials.source.SecretCredential;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** When a JWT (RFC 7519) that is ours to present began and ends. Nothing is proven here. */
final class TokenDates {

    private TokenDates() {}

    static SecretCredential dated(String role, SecretCredential credential) {
        JsonObject claims = credential.secret().use(SecretAccess.reading(), bytes -> claims(role, bytes));
        try {
            Instant end = Instant.ofEpochSecond(claims.requireWholeNumber("exp"));
            Instant begin = Instant.ofEpochSecond(claims.requireWholeNumber("iat"));
            if (begin.isBefore(end)) {
                return new SecretCredential(
                        credential.id(), credential.secret(), begin, Optional.of(end), "projected token");
            }
        } catch (SdkException | DateTimeException foreign) {
            // Absent, or no dates: the same refusal.
        }
        throw unreadable(role);
    }

    private static JsonObject claims(String role, byte[] token) {
        int first = position(token, 0);
        int second = position(token, first + 1);
        if (first < 0 || second < 0 || position(token, second + 1) >= 0) {
            throw unreadable(role);
        }
        byte[] encoded = Arrays.copyOfRange(token, first + 1, second);
        try {
            return Json.readObject(
                    Base64Url.decode(encoded).orElseThrow(() -> unreadable(role)), JsonLimits.standard());
        } catch (SdkException foreign) {
            throw unreadable(role);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static int position(byte[] token, int from) {
        for (int i = from; i < token.length; i++) {
            if (token[i] == '.') {
                return i;
            }
        }
        return -1;
    }

    private static CredentialException unreadable(String role) {
        return new CredentialException(Problem.of(
                "PROJECTED_TOKEN_UNREADABLE",
                "a JWT with iat and exp as " + role,
                "it is none",
                "Mount the token as a projected volume with an audience and an expiry; secrets of another kind are"
                        + " followed as such."));
    }
}
