package io.ccaas.sdk.http.auth;

import io.ccaas.sdk.credentials.source.CredentialIds;
import io.ccaas.sdk.credentials.source.CredentialRequest;
import io.ccaas.sdk.credentials.source.CredentialSource;
import io.ccaas.sdk.http.auth.answer.TokenAnswer;
import io.ccaas.sdk.http.auth.metadata.Discovery;
import io.ccaas.sdk.http.auth.token.AccessToken;
import io.ccaas.sdk.http.failure.TokenEvidenceException;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.http.transport.WireAnswer;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.partner.declared.oauth.TokenGrant;
import io.ccaas.sdk.partner.web.WebTarget;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.time.Instant;

/** Asks the authorization server of one partner for tokens, one at each question. Thread-safe. */
final class OAuthTokens implements CredentialSource<AccessToken> {

    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private final OAuthDeclaration oauth;
    private final TokenForms forms;
    private final TokenEndpoint endpoint;
    private final Discovery discovery;
    private final Proofs proofs;
    private final ServerClock clock;
    private final Time time;
    private final CurrentDeadline deadlines;
    private final CredentialIds ids = new CredentialIds();

    OAuthTokens(
            OAuthDeclaration oauth,
            TokenForms forms,
            TokenEndpoint endpoint,
            Proofs proofs,
            Pipeline.Surroundings around) {
        Time time = around.time();
        this.oauth = oauth;
        this.forms = forms;
        this.endpoint = endpoint;
        this.discovery = new Discovery(oauth.issuer(), endpoint, time);
        this.proofs = proofs;
        this.clock = new ServerClock(time);
        this.time = time;
        this.deadlines = around.deadlines();
    }

    @Override
    public AccessToken obtain(CredentialRequest request) {
        Deadline until = request.deadline();
        WebTarget target = discovery.metadata(until).tokenEndpoint(oauth.needsIdentity());
        Instant asked = time.instant();
        TokenRequest sent = new TokenRequest(oauth.binding(), proofs);
        WireAnswer answer = ask(target, sent, until);
        if (wantsNonce(answer)) {
            answer = ask(target, sent, until); // once: an answer that wants another nonce again is an error
        }
        if (isGrantRefused(answer) && deadlines.during(until, forms::isGrantReplaced)) {
            answer = ask(target, sent, until); // once: somebody else has written another refresh token
        }
        if (answer.status() != 200) {
            String word = TokenErrors.word(answer);
            deadlines.during(until, () -> forms.refused(word));
            throw TokenErrors.of(answer);
        }
        TokenAnswer read = TokenAnswer.read(answer.content());
        // First: the one before is spent, whatever is wrong with the rest.
        read.refreshToken().ifPresent(next -> deadlines.during(until, () -> forms.refreshWith(next)));
        requireExchanged(read);
        return read.proven(sent.boundTo(), ids, asked);
    }

    /** Everything in it is fresh: assertion, proof, and the nonce that the last answer brought. */
    private WireAnswer ask(WebTarget target, TokenRequest sent, Deadline until) {
        WireAnswer answer = endpoint.token(target, form(until), sent, until);
        answer.field("Date").ifPresent(clock::learn);
        answer.field("DPoP-Nonce")
                .ifPresent(nonce -> proofs.nonces().learn(target.origin().toString(), nonce));
        return answer;
    }

    private Form form(Deadline until) {
        return deadlines.during(until, () -> forms.fresh(clock.now()));
    }

    private static boolean isGrantRefused(WireAnswer answer) {
        return answer.status() == 400 && TokenErrors.word(answer).equals("invalid_grant");
    }

    private static boolean wantsNonce(WireAnswer answer) {
        return answer.status() == 400
                && answer.field("DPoP-Nonce").isPresent()
                && TokenErrors.word(answer).equals("use_dpop_nonce");
    }

    /** RFC 8693 section 2.2.1: what came must be said, and must be usable as an access token. */
    private void requireExchanged(TokenAnswer answer) {
        if (oauth.grant() instanceof TokenGrant.TokenExchange
                && !answer.issuedTokenType().filter(ACCESS_TOKEN::equals).isPresent()) {
            throw new TokenEvidenceException(
                    "TOKEN_ANSWER",
                    "issued_token_type to be that of an access token",
                    "it is missing, or another",
                    "Have the server exchange for access tokens.");
        }
    }

    @Override
    public String toString() {
        return "OAuthTokens[" + oauth.issuer() + "]";
    }
}
