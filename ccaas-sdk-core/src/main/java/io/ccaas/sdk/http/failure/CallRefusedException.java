package io.ccaas.sdk.http.failure;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** This side's own rules refused the call; nothing was sent. */
public final class CallRefusedException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    /**
     * Only packages of this library make these.
     *
     * @param problem what to say
     */
    public CallRefusedException(Problem problem) {
        super(problem);
    }
}
