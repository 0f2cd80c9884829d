package io.ccaas.sdk;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** The declarations have no place for the audit log, without which no call is made. */
public final class AuditMissingException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    AuditMissingException(Problem problem) {
        super(problem);
    }
}
