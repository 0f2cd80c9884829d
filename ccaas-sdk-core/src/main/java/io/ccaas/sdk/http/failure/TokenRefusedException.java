package io.ccaas.sdk.http.failure;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/**
 * The authorization server gives no token, and will not until somebody mends its registration or our declaration. Of what
 * it says only the registered error is kept.
 */
public final class TokenRefusedException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    /**
     * Only packages of this library make these.
     *
     * @param problem what it said
     */
    public TokenRefusedException(Problem problem) {
        super(problem);
    }
}
