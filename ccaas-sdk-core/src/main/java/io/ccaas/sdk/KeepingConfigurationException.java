package io.ccaas.sdk;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** The declarations do not say where recordings, or what is known of their calls, are kept. */
public final class KeepingConfigurationException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    KeepingConfigurationException(Problem problem) {
        super(problem);
    }
}
