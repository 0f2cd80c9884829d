package io.ccaas.sdk.http;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** This side's own rules refused the call; nothing was sent. */
public final class CallRefusedException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    CallRefusedException(Problem problem) {
        super(problem);
    }
}
