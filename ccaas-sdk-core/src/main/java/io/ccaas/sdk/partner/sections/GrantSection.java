package io.ccaas.sdk.partner.sections;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.partner.declared.oauth.TokenGrant;
import io.ccaas.sdk.partner.file.Keys;
import io.ccaas.sdk.partner.file.Section;
import io.ccaas.sdk.partner.file.Values;
import java.util.List;
import java.util.Optional;

/** The key {@code grant} of {@code oauth}: on what ground tokens are asked for, when not as the client itself. */
final class GrantSection {

    static final Keys KEYS =
            Keys.of("type", "token", "keep", "tokenType", "audience", "subject", "key", "password", "legacyRsa");

    private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

    private GrantSection() {}

    private enum Type {
        REFRESH_TOKEN,
        JWT_BEARER,
        TOKEN_EXCHANGE
    }

    private static List<String> keys(Type type) {
        return switch (type) {
            case REFRESH_TOKEN -> List.of("type", "token", "keep");
            case JWT_BEARER -> List.of("type", "subject", "audience", "key", "password", "legacyRsa");
            case TOKEN_EXCHANGE -> List.of("type", "token", "tokenType", "audience");
        };
    }

    static Optional<TokenGrant> read(Section grant) {
        grant.missing("type");
        return grant.text("type", Values.spelled(Type.class)).flatMap(type -> {
            KEYS.known().stream()
                    .filter(key -> grant.has(key) && !keys(type).contains(key))
                    .forEach(key -> contradicts(grant, key));
            return switch (type) {
                case REFRESH_TOKEN ->
                    token(grant)
                            .map(token -> new TokenGrant.RefreshToken(
                                    token, grant.truth("keep").orElse(false)));
                case JWT_BEARER -> bearer(grant);
                case TOKEN_EXCHANGE -> token(grant).map(token -> exchange(grant, token));
            };
        });
    }

    private static Optional<SecretReference> token(Section grant) {
        grant.missing("token");
        return grant.text("token", Values.reference("oauth.grant.token", grant.hostSchemes()));
    }

    private static TokenGrant exchange(Section grant, SecretReference token) {
        String type = grant.text("tokenType", GrantSection::word).orElse(JWT);
        return new TokenGrant.TokenExchange(token, type, grant.text("audience", GrantSection::word));
    }

    private static Optional<TokenGrant> bearer(Section grant) {
        List.of("subject", "audience", "key").forEach(grant::missing);
        Optional<String> subject = grant.text("subject", GrantSection::word);
        Optional<String> audience = grant.text("audience", GrantSection::word);
        Optional<SecretReference> key =
                grant.text("key", Values.signingKeyReference("oauth.grant.key", grant.hostSchemes()));
        Optional<SecretReference> password =
                grant.text("password", Values.reference("oauth.grant.password", grant.hostSchemes()));
        boolean legacy = grant.truth("legacyRsa").orElse(false);
        return subject.flatMap(user -> audience.flatMap(
                server -> key.map(found -> new TokenGrant.JwtBearer(user, server, found, password, legacy))));
    }

    private static void contradicts(Section grant, String key) {
        grant.fault(
                key,
                "KEYS_CONTRADICT",
                "keys that belong to the type of the grant",
                "the type has no " + key,
                "Remove it, or name the type that you mean");
    }

    private static String word(String text) {
        if (!text.matches("[!-~]{1,255}")) {
            throw Values.refused("1 to 255 visible ASCII characters", "Mend the value");
        }
        return text;
    }
}
