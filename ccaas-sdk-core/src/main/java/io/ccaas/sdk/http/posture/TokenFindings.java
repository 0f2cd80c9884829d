package io.ccaas.sdk.http.posture;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.auth.token.AccessToken;
import io.ccaas.sdk.partner.Partner;
import io.ccaas.sdk.partner.declared.oauth.OAuthDeclaration;
import io.ccaas.sdk.partner.declared.oauth.TokenGrant;
import io.ccaas.sdk.posture.Finding;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Whether a partner's authorization server gives a token, and what it is worth. */
public final class TokenFindings {

    private static final String EXPECTED = "a token as the declaration asks for it";

    private TokenFindings() {}

    /**
     * Asks, unless asking could harm.
     *
     * @param partner whose token
     * @param oauth how it is obtained
     * @param token obtains it as a call would
     * @return {@code oauth.token}; never anything of the token but what it is bound to
     */
    public static List<Finding> of(Partner partner, OAuthDeclaration oauth, Supplier<AccessToken> token) {
        Told told = new Told("oauth.token", partner.id());
        if (oauth.grant() instanceof TokenGrant.RefreshToken) {
            return List.of(told.warning(
                    EXPECTED,
                    "none was asked for: a refresh token may be good for one use alone, which is the running application's",
                    "Run ccaas token when nothing else uses this refresh token."));
        }
        try {
            return List.of(obtained(told, oauth, token.get()));
        } catch (SdkException refusal) {
            return List.of(told.refused(refusal.problem()));
        }
    }

    private static Finding obtained(Told told, OAuthDeclaration oauth, AccessToken token) {
        if (!token.scope().isEmpty() && !token.scope().containsAll(oauth.scope())) {
            return told.warning(
                    EXPECTED,
                    "it allows less than oauth.scope asks for",
                    "Have the server give this client the scope, or ask for less.");
        }
        String bound = switch (oauth.binding()) {
            case BEARER -> "bound to nothing";
            case MTLS, DPOP ->
                "bound by " + oauth.binding().name().toLowerCase(Locale.ROOT)
                        + (token.isBindingSeen() ? ", as it says itself" : ", which only its server can tell");
        };
        return told.well(EXPECTED, "obtained; " + bound);
    }
}
