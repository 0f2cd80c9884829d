package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.http.auth.assertion.Assertion;
import io.ccaas.sdk.partner.declared.oauth.ClientProof;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.partner.declared.oauth.TokenGrant;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.sensitive.SecretAccess;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes token requests, each fresh: assertions are signed and secrets read for one request alone. Thread-safe. */
final class TokenForms {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String CLIENT_JWT = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final OAuthDeclaration oauth;
    private final ClientKeys keys;
    private final CredentialLoader loader;
    private volatile @Nullable Secret refreshed;

    TokenForms(OAuthDeclaration oauth, ClientKeys keys, CredentialLoader loader) {
        this.oauth = oauth;
        this.keys = keys;
        this.loader = loader;
    }

    /** A request as of now by the server's clock. */
    Form fresh(Instant now) {
        Form form = new Form();
        grant(form, now);
        if (!oauth.scope().isEmpty()) {
            form.put("scope", String.join(" ", oauth.scope()));
        }
        proof(form, now);
        return form;
    }

    private void grant(Form form, Instant now) {
        if (oauth.grant() instanceof TokenGrant.ClientCredentials) {
            form.put("grant_type", "client_credentials");
        } else if (oauth.grant() instanceof TokenGrant.RefreshToken refresh) {
            form.put("grant_type", "refresh_token");
            refreshToken(form, refresh.first());
        } else if (oauth.grant() instanceof TokenGrant.JwtBearer bearer) {
            Assertion assertion = new Assertion(oauth.clientId(), bearer.subject(), bearer.audience());
            form.put("grant_type", JWT_BEARER)
                    .put(
                            "assertion",
                            assertion.signed(
                                    keys.grant().orElseThrow(TokenForms::bug).get(), now));
        } else if (oauth.grant() instanceof TokenGrant.TokenExchange exchange) {
            form.put("grant_type", TOKEN_EXCHANGE).put("subject_token_type", exchange.subjectTokenType());
            exchange.audience().ifPresent(audience -> form.put("audience", audience));
            lend("oauth subject token", exchange.subjectToken(), token -> form.put("subject_token", token));
        }
    }

    private void refreshToken(Form form, SecretReference first) {
        Secret newest = refreshed;
        if (newest == null) {
            lend("oauth refresh token", first, token -> form.put("refresh_token", token));
        } else {
            newest.use(SecretAccess.reading(), token -> form.put("refresh_token", token));
        }
    }

    /** Rotation (RFC 9700 section 4.14): the one before is worth nothing from now on. */
    void refreshWith(Secret next) {
        refreshed = next;
    }

    private void proof(Form form, Instant now) {
        String id = oauth.clientId();
        if (oauth.proof() instanceof ClientProof.PrivateKeyJwt) {
            Assertion assertion = Assertion.ofClient(id, oauth.issuer().identifier());
            form.put("client_id", id)
                    .put("client_assertion_type", CLIENT_JWT)
                    .put(
                            "client_assertion",
                            assertion.signed(
                                    keys.proof().orElseThrow(TokenForms::bug).get(), now));
        } else if (oauth.proof() instanceof ClientProof.TlsCertificate) {
            form.put("client_id", id);
        } else if (oauth.proof() instanceof ClientProof.SharedSecret shared) {
            lend(
                    "oauth.secret",
                    shared.secret(),
                    secret -> shared.inForm()
                            ? form.put("client_id", id).put("client_secret", secret)
                            : form.field("Authorization", basic(id, secret)));
        }
    }

    /** RFC 6749 section 2.3.1: both halves are encoded as in a form before they are joined. */
    private static String basic(String id, byte[] secret) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(Form.encoded(id.getBytes(StandardCharsets.UTF_8)));
        joined.write(':');
        joined.writeBytes(Form.encoded(secret));
        return "Basic " + Base64.getEncoder().encodeToString(joined.toByteArray());
    }

    private void lend(String role, SecretReference reference, Function<byte[], Form> use) {
        try (Secret secret = loader.secret(role, reference)) {
            secret.use(SecretAccess.reading(), use);
        }
    }

    private static SdkBugException bug() {
        return new SdkBugException("a key that the declaration names was not loaded");
    }

    @Override
    public String toString() {
        return "TokenForms";
    }
}
