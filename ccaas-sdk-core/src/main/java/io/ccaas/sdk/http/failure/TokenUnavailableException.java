package io.ccaas.sdk.http.failure;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;

/** The authorization server, or the way to it, is ill. The partner itself was not asked. */
public final class TokenUnavailableException extends PartnerException {

    private static final long serialVersionUID = 1L;

    /**
     * Only packages of this library make these.
     *
     * @param found what came instead of a token, never a value
     */
    public TokenUnavailableException(String found) {
        super(Problem.of(
                "TOKEN_UNAVAILABLE",
                "a token from the authorization server",
                found,
                "Try again later; look at the server when it stays so."));
    }
}
