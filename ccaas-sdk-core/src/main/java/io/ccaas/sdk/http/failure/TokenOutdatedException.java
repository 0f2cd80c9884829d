package io.ccaas.sdk.http.failure;

import io.ccaas.sdk.errors.LocalException;
import io.ccaas.sdk.errors.Problem;

/** Our certificate was replaced while a token that is bound to it was on its way. Nothing was sent. */
public final class TokenOutdatedException extends LocalException {

    private static final long serialVersionUID = 1L;

    /** Only packages of this library make these; calls repeat with another token. */
    public TokenOutdatedException() {
        super(Problem.of(
                "TOKEN_OUTDATED",
                "a connection that shows the certificate which the token is bound to",
                "the certificate was replaced meanwhile, and once more",
                "Call again; look at what replaces it so often."));
    }
}
