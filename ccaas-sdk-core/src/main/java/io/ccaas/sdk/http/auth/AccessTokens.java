package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.credentials.caching.CacheOptions;
import io.ccaas.sdk.credentials.caching.CachedCredentials;
import io.ccaas.sdk.credentials.loading.CredentialLoader;
import io.ccaas.sdk.credentials.rotation.RotationOptions;
import io.ccaas.sdk.http.auth.dpop.DpopKey;
import io.ccaas.sdk.http.auth.dpop.Nonces;
import io.ccaas.sdk.http.auth.token.AccessToken;
import io.ccaas.sdk.http.fetch.GuardedFetch;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.time.Deadline;

/**
 * The tokens of one partner: obtained when they are needed, kept until they come near their end, and never given to another
 * partner. Thread-safe; close it.
 */
public final class AccessTokens implements AutoCloseable {

    private final GuardedFetch fetch;
    private final CachedCredentials<AccessToken> kept;
    private final TokenAuthorization authorization;

    private AccessTokens(GuardedFetch fetch, CachedCredentials<AccessToken> kept, TokenAuthorization authorization) {
        this.fetch = fetch;
        this.kept = kept;
        this.authorization = authorization;
    }

    /**
     * Loads the keys; asks nobody yet.
     *
     * @param partner whose tokens
     * @param oauth its client
     * @param tls of the partner's own connections, and of those to the server: both show one certificate, to which a token may
     *     be bound
     * @param loader reads keys and secrets
     * @param rotation how files are followed
     * @param around what the instance shares
     * @return to be closed after use
     * @throws io.ccaas.sdk.errors.ConfigurationException when a key cannot be loaded
     */
    public static AccessTokens of(
            Partner partner,
            OAuthDeclaration oauth,
            ClientTls tls,
            CredentialLoader loader,
            RotationOptions rotation,
            Pipeline.Surroundings around) {
        ClientKeys keys = ClientKeys.load(partner.id(), oauth, loader, rotation);
        RefreshTokens refresh = RefreshTokens.of(partner.id(), oauth.grant(), loader, around);
        TokenForms forms = new TokenForms(partner.id(), oauth, keys, loader, refresh);
        Proofs proofs = new Proofs(DpopKey.draw(around.time()), new Nonces());
        GuardedFetch fetch = GuardedFetch.of(partner, tls.issuer(), around);
        OAuthTokens tokens = new OAuthTokens(oauth, forms, new TokenEndpoint(fetch), proofs, around);
        CachedCredentials<AccessToken> kept =
                CachedCredentials.of(tokens, CacheOptions.usual(around.time(), around.listener()));
        return new AccessTokens(
                fetch, kept, new TokenAuthorization(partner.id(), kept, tls.calls(), oauth.binding(), proofs));
    }

    /**
     * For the partner's pipeline.
     *
     * @return gives each attempt the token in force
     */
    public Authorization authorization() {
        return authorization;
    }

    /**
     * The token that a call would carry now.
     *
     * @param until when it must be there
     * @return obtained or kept
     * @throws io.ccaas.sdk.errors.SdkException when there is none
     */
    public AccessToken token(Deadline until) {
        return authorization.token(until);
    }

    /** Forgets every token and cancels what is under way. */
    @Override
    public void close() {
        kept.close();
        fetch.close();
    }

    @Override
    public String toString() {
        return "AccessTokens";
    }
}
