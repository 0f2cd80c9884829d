package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.credentials.caching.CachedCredentials;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.http.auth.answer.Thumbprint;
import io.ccaas.sdk.http.auth.token.AccessToken;
import io.ccaas.sdk.http.failure.TokenOutdatedException;
import io.ccaas.sdk.http.failure.TokenUnavailableException;
import io.ccaas.sdk.http.pipeline.Authorization;
import io.ccaas.sdk.partner.declared.oauth.TokenBinding;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.DeadlineExceededException;
import io.ccaas.sdk.tls.TlsClient;
import java.util.Optional;
import java.util.function.Function;

/** Gives each attempt the token in force, and a proof of its own where tokens are bound to a key. Thread-safe. */
final class TokenAuthorization implements Authorization {

    private static final int LOOKS = 3;

    private final String partnerId;
    private final CachedCredentials<AccessToken> tokens;
    private final Function<Deadline, TlsClient> tls;
    private final TokenBinding binding;
    private final Proofs proofs;

    TokenAuthorization(
            String partnerId,
            CachedCredentials<AccessToken> tokens,
            Function<Deadline, TlsClient> tls,
            TokenBinding binding,
            Proofs proofs) {
        this.partnerId = partnerId;
        this.tokens = tokens;
        this.tls = tls;
        this.binding = binding;
        this.proofs = proofs;
    }

    @Override
    public Ticket ticket(Deadline until) {
        try {
            return new TokenTicket(token(until), proofs, tokens::invalidate);
        } catch (DeadlineExceededException late) {
            // Not by its own name: a slow authorization server is not to be held against the partner.
            throw new TokenUnavailableException("none came before the deadline of the call");
        }
    }

    /** A token whose certificate was replaced is worth nothing any more and goes with the connections. */
    AccessToken token(Deadline until) {
        CredentialRequest request = CredentialRequest.of(partnerId, until);
        AccessToken token = tokens.obtain(request);
        for (int look = 0; look < LOOKS; look++) {
            if (fits(token, until)) {
                return token;
            }
            token = tokens.obtain(new CredentialRequest(request.key(), until, Optional.of(token.id())));
        }
        throw new TokenOutdatedException();
    }

    /** As far as can be seen before a connection is taken; what that one shows counts, see {@link TokenTicket}. */
    private boolean fits(AccessToken token, Deadline until) {
        return binding != TokenBinding.MTLS
                || token.boundTo()
                        .thumbprint()
                        .equals(tls.apply(until)
                                .ownCertificate()
                                .map(Thumbprint::of)
                                .orElse(""));
    }

    @Override
    public String toString() {
        return "TokenAuthorization[" + partnerId + "]";
    }
}
