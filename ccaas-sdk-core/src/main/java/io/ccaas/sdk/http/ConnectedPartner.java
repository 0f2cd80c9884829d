package io.ccaas.sdk.http;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.auth.AccessTokens;
import io.ccaas.sdk.http.auth.ClientTls;
import io.ccaas.sdk.http.auth.sigv4.SigV4;
import io.ccaas.sdk.http.failure.TokenRefusedException;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.partner.Partner;
import java.util.Optional;

/**
 * What one connected partner owns: its pipeline, and its tokens when it wants some. Both show one certificate, to which a token
 * may be bound.
 *
 * @param partner who it is
 * @param pipeline what its calls pass
 * @param tokens what they carry
 * @param sigV4 what signs them as S3 wants it
 */
record ConnectedPartner(Partner partner, Pipeline pipeline, Optional<AccessTokens> tokens, Optional<SigV4> sigV4)
        implements AutoCloseable {

    static ConnectedPartner open(Partner partner, PartnerCredentials credentials, Pipeline.Surroundings around) {
        ClientTls tls = credentials.tls(partner);
        Optional<AccessTokens> tokens = partner.oauth()
                .map(oauth ->
                        AccessTokens.of(partner, oauth, tls, credentials.loader(), credentials.rotation(), around));
        Optional<SigV4> sigV4 = partner.sigV4().map(declared -> credentials.sigV4(partner, declared, around));
        Authorization authorization = tokens.map(AccessTokens::authorization)
                .or(() -> sigV4.map(SigV4::authorization))
                .or(() -> credentials.apiKey(partner, around.deadlines()))
                .orElseGet(Authorization::none);
        Pipeline pipeline = Pipeline.to(partner, tls.calls(), credentials.proof(partner), authorization, around);
        return new ConnectedPartner(partner, pipeline, tokens, sigV4);
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
        sigV4.ifPresent(SigV4::close);
        pipeline.close();
    }

    @Override
    public String toString() {
        return "ConnectedPartner[" + partner.id() + "]";
    }
}
