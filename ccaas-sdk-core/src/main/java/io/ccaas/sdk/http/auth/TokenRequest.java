package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.http.auth.token.BoundTo;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.partner.declared.oauth.TokenBinding;
import io.ccaas.sdk.signing.Field;
import io.ccaas.sdk.signing.RequestHead;
import io.ccaas.sdk.signing.ResponseHead;
import io.ccaas.sdk.time.Deadline;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** One request to a token endpoint: proves by the key, or notes the certificate, to which the token will be bound. */
final class TokenRequest implements Authorization, Authorization.Ticket {

    private final TokenBinding binding;
    private final Proofs proofs;
    private BoundTo boundTo;

    TokenRequest(TokenBinding binding, Proofs proofs) {
        this.binding = binding;
        this.proofs = proofs;
        this.boundTo = new BoundTo(binding, binding == TokenBinding.DPOP ? proofs.thumbprint() : "");
    }

    @Override
    public Ticket ticket(Deadline until) {
        return this;
    }

    @Override
    public List<Field> fields(RequestHead head, Optional<X509Certificate> shown) {
        if (binding == TokenBinding.DPOP) {
            return List.of(proofs.field(head, Optional.empty()));
        }
        if (binding == TokenBinding.MTLS) {
            boundTo = ShownCertificate.binding(shown);
        }
        return List.of();
    }

    @Override
    public void answered(ResponseHead answer) {
        // The endpoint reads the answer whole.
    }

    @Override
    public Remedy remedy() {
        return Remedy.NONE;
    }

    @Override
    public void mend() {
        // The endpoint decides itself whether to ask again.
    }

    /** What was shown in the request that was really sent. */
    BoundTo boundTo() {
        return boundTo;
    }
}
