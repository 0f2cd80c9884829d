package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.http.auth.metadata.Discovery;
import io.ccaas.sdk.http.auth.metadata.ServerMetadata;
import io.ccaas.sdk.http.fetch.GuardedFetch;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.TlsClient;

/** What an authorization server says of itself now, for those who look at it and want no token. */
public final class ServerLook {

    private ServerLook() {}

    /**
     * Asks for its metadata as a call for a token would, and closes the connections again.
     *
     * @param partner whose server
     * @param oauth names the issuer
     * @param tls of the partner's own connections
     * @param around what the instance shares
     * @param until when it has ended
     * @return the metadata, proven to be the issuer's
     * @throws io.ccaas.sdk.errors.SdkException when it cannot be reached, or says something else
     */
    public static ServerMetadata at(
            Partner partner, OAuthDeclaration oauth, TlsClient tls, Pipeline.Surroundings around, Deadline until) {
        try (GuardedFetch fetch = GuardedFetch.of(partner, deadline -> tls, around)) {
            return new Discovery(oauth.issuer(), new TokenEndpoint(fetch), around.time()).metadata(until);
        }
    }
}
