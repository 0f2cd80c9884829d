package io.ccaas.sdk.http.auth.answer;

import io.ccaas.sdk.credentials.source.CredentialIds;
import io.ccaas.sdk.http.auth.token.AccessToken;
import io.ccaas.sdk.http.auth.token.BoundTo;
import io.ccaas.sdk.http.failure.TokenEvidenceException;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonRefusedException;
import io.ccaas.sdk.partner.declared.oauth.TokenBinding;
import io.ccaas.sdk.sensitive.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A successful answer of a token endpoint (RFC 6749 section 5.1), judged step by step. */
public final class TokenAnswer {

    /** How long a token is used whose server does not say how long it lasts. */
    private static final Duration UNSAID = Duration.ofMinutes(15);

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int LONGEST_TOKEN = 16 * 1024;
    /** RFC 6749, section 3.3; what else a server writes there is left out. */
    private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]{1,256}");

    private static final JsonLimits LIMITS = new JsonLimits(64 * 1024, 16, 2000, LONGEST_TOKEN, 32);

    private final JsonObject members;
    private final String token;

    private TokenAnswer(JsonObject members, String token) {
        this.members = members;
        this.token = token;
    }

    /**
     * Step 1: it is strict JSON with a token of visible ASCII (RFC 6750 section 2.1) that fits into a field.
     *
     * @param json content of the answer
     * @return the answer, its token not yet to be used
     * @throws TokenEvidenceException {@code TOKEN_ANSWER}
     */
    public static TokenAnswer read(byte[] json) {
        try {
            JsonObject members = Json.readObject(json, LIMITS);
            String token = members.text("access_token").orElse("");
            boolean fits = !token.isEmpty() && token.length() <= LONGEST_TOKEN;
            if (fits && token.chars().allMatch(c -> c > ' ' && c <= '~')) {
                return new TokenAnswer(members, token);
            }
            throw malformed("access_token is not one that fits into a field");
        } catch (JsonRefusedException refusal) {
            throw malformed("it is not: " + refusal.code());
        }
    }

    /**
     * Steps 2 to 4: type, binding, life.
     *
     * @param boundTo what was asked for
     * @param ids names the token
     * @param asked when the server was asked
     * @return the token
     * @throws TokenEvidenceException {@code TOKEN_NOT_BOUND}, {@code TOKEN_BOUND_OTHERWISE} or {@code TOKEN_ANSWER}
     */
    public AccessToken proven(BoundTo boundTo, CredentialIds ids, Instant asked) {
        requireType(boundTo.binding());
        boolean seen = requireBinding(boundTo);
        Secret value = Secret.copyOf(token.getBytes(StandardCharsets.US_ASCII));
        return new ProvenToken(ids.of(value), value, boundTo, seen, scope(), asked, asked.plus(life()));
    }

    /** Step 2 (RFC 9449 section 5, RFC 6749 section 7.1): a downgrade to Bearer, or a type that we cannot use. */
    private void requireType(TokenBinding binding) {
        String wanted = binding == TokenBinding.DPOP ? "DPoP" : "Bearer";
        if (!text("token_type").filter(wanted::equalsIgnoreCase).isPresent()) {
            throw new TokenEvidenceException(
                    "TOKEN_NOT_BOUND",
                    "token_type " + wanted + ", as bind: " + binding.name().toLowerCase(java.util.Locale.ROOT)
                            + " asks",
                    "the server gave a token of another type, which was not used",
                    "Have the server bind the tokens of this client, or declare what it really does.");
        }
    }

    /** Step 3 (RFC 8705 section 3.1, RFC 9449 section 6.1): a token that can be read must name what is ours. */
    private boolean requireBinding(BoundTo boundTo) {
        if (boundTo.binding() == TokenBinding.BEARER) {
            return false;
        }
        Optional<JsonObject> claims = VisibleBinding.claims(token);
        if (claims.isEmpty()) {
            return false;
        }
        String member = boundTo.binding() == TokenBinding.DPOP ? "jkt" : "x5t#S256";
        Optional<String> named = VisibleBinding.confirmation(claims.get(), member);
        if (!named.equals(Optional.of(boundTo.thumbprint()))) {
            throw new TokenEvidenceException(
                    "TOKEN_BOUND_OTHERWISE",
                    "a token whose cnf." + member + " names what is ours",
                    named.isEmpty() ? "it names nothing" : "it names something else",
                    "Have the server bind the tokens of this client; look for a proxy that ends TLS before it.");
        }
        return true;
    }

    /** Step 4. */
    private Duration life() {
        OptionalLong seconds;
        try {
            seconds = members.wholeNumber("expires_in");
        } catch (JsonRefusedException refusal) {
            throw malformed("expires_in is no whole number");
        }
        if (seconds.isEmpty()) {
            return UNSAID;
        }
        if (seconds.getAsLong() < 1) {
            throw malformed("expires_in is not positive");
        }
        return Duration.ofSeconds(Math.min(seconds.getAsLong(), LONGEST.toSeconds()));
    }

    private List<String> scope() {
        return text("scope").map(words -> List.of(words.split(" ", -1))).orElse(List.of()).stream()
                .filter(SCOPE.asMatchPredicate())
                .toList();
    }

    /**
     * The next refresh token, where the server gives one with each answer.
     *
     * @return empty when the present one stays, also where what came has not the form of one (RFC 6749 appendix A.17)
     */
    public Optional<Secret> refreshToken() {
        return text("refresh_token")
                .filter(next -> !next.isEmpty() && next.chars().allMatch(c -> c >= ' ' && c <= '~'))
                .map(next -> Secret.copyOf(next.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * What an exchange gave (RFC 8693 section 2.2.1).
     *
     * @return empty when it does not say
     */
    public Optional<String> issuedTokenType() {
        return text("issued_token_type");
    }

    private Optional<String> text(String name) {
        try {
            return members.text(name);
        } catch (JsonRefusedException refusal) {
            throw malformed(name + " is no text");
        }
    }

    private static TokenEvidenceException malformed(String found) {
        return new TokenEvidenceException(
                "TOKEN_ANSWER",
                "an answer as RFC 6749 section 5.1 describes it",
                found,
                "Look at the server; a gateway before it may have answered.");
    }

    @Override
    public String toString() {
        return "TokenAnswer";
    }
}
