package io.ccaas.sdk.http;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.auth.AccessTokens;
import io.ccaas.sdk.http.failure.TokenRefusedException;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.http.tls.TlsInForce;
import io.ccaas.sdk.partner.Partner;
import java.util.Optional;

/**
 * What one connected partner owns: its pipeline, and its tokens when it wants some. Both are under one TLS, so that a token
 * is bound to the certificate that its calls show.
 *
 * @param partner who it is
 * @param pipeline what its calls pass
 * @param tokens what they carry
 */
record ConnectedPartner(Partner partner, Pipeline pipeline, Optional<AccessTokens> tokens) implements AutoCloseable {

    static ConnectedPartner open(Partner partner, PartnerCredentials credentials, Pipeline.Surroundings around) {
        TlsInForce tls = credentials.tls(partner);
        Optional<AccessTokens> tokens = partner.oauth()
                .map(oauth ->
                        AccessTokens.of(partner, oauth, tls, credentials.loader(), credentials.rotation(), around));
        Authorization authorization = tokens.map(AccessTokens::authorization).orElseGet(Authorization::none);
        Pipeline pipeline = Pipeline.to(partner, tls, credentials.proof(partner), authorization, around);
        return new ConnectedPartner(partner, pipeline, tokens);
    }

    AccessTokens requireTokens() {
        return tokens.orElseThrow(() -> new TokenRefusedException(Problem.of(
                "OAUTH_MISSING",
                "a partner with an oauth entry",
                "partner " + partner.id() + " has none",
                "Declare it, or name another partner.")));
    }

    /** Cancels; does not wait. */
    @Override
    public void close() {
        tokens.ifPresent(AccessTokens::close);
        pipeline.close();
    }

    @Override
    public String toString() {
        return "ConnectedPartner[" + partner.id() + "]";
    }
}
