package io.ccaas.sdk;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** A partner's connector is missing, of another kind, or there twice. */
public final class ConnectorException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    ConnectorException(Problem problem) {
        super(problem);
    }
}
