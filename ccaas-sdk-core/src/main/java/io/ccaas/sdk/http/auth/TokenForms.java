package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
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

/** Writes token requests, each fresh: assertions are signed and secrets read for one request alone. Thread-safe. */
final class TokenForms {

    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String CLIENT_JWT = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final String partnerId;
    private final OAuthDeclaration oauth;
    private final ClientKeys keys;
    private final CredentialLoader loader;
    private final RefreshTokens refresh;

    TokenForms(
            String partnerId, OAuthDeclaration oauth, ClientKeys keys, CredentialLoader loader, RefreshTokens refresh) {
        this.partnerId = partnerId;
        this.oauth = oauth;
        this.keys = keys;
        this.loader = loader;
        this.refresh = refresh;
    }

    /** A request as of now by the server's clock. */
    Form fresh(Instant now) {
        Form form = new Form();
        grant(form, now);
        if (!oauth.scope().isEmpty()) {
            form.put("scope", String.join(" ", oauth.scope()));
        }
        oauth.resources().forEach(resource -> form.put("resource", resource));
        proof(form, now);
        return form;
    }

    private void grant(Form form, Instant now) {
        if (oauth.grant() instanceof TokenGrant.ClientCredentials) {
            form.put("grant_type", "client_credentials");
        } else if (oauth.grant() instanceof TokenGrant.RefreshToken) {
            form.put("grant_type", "refresh_token");
            refresh.into(form);
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
            lend("oauth.grant.token", exchange.subjectToken(), token -> form.put("subject_token", token));
        }
    }

    /** Whether another refresh token may work where this one was refused. */
    boolean isGrantReplaced() {
        return oauth.grant() instanceof TokenGrant.RefreshToken && refresh.isReplaced();
    }

    /** Rotation (RFC 9700 section 4.14): the one before is worth nothing from now on. */
    boolean refreshWith(Secret next) {
        boolean takes = oauth.grant() instanceof TokenGrant.RefreshToken;
        if (takes) {
            refresh.take(next);
        }
        return takes;
    }

    /** The places of what the server did not take hear of it, so that they are read anew for the next request. */
    boolean refused(String word) {
        if (word.equals("invalid_client") && oauth.proof() instanceof ClientProof.SharedSecret shared) {
            return tell("oauth.secret", shared.secret());
        }
        return word.equals("invalid_grant")
                && oauth.grant() instanceof TokenGrant.TokenExchange exchange
                && tell("oauth.grant.token", exchange.subjectToken());
    }

    private boolean tell(String key, SecretReference place) {
        try (Secret was = loader.secret(key + " of " + partnerId, place)) {
            loader.refused(place, was);
            return true;
        } catch (SdkException unreadable) {
            return false; // the next request tells
        }
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

    private void lend(String key, SecretReference reference, Function<byte[], Form> use) {
        try (Secret secret = loader.secret(key + " of " + partnerId, reference)) {
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
