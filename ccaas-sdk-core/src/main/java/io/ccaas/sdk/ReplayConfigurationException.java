package io.ccaas.sdk;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** What is declared of the replay store and what the host gave do not fit. */
public final class ReplayConfigurationException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    ReplayConfigurationException(Problem problem) {
        super(problem);
    }
}
