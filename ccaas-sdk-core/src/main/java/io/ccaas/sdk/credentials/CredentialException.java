package io.ccaas.sdk.credentials;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** A credential is missing, unreadable, expired, of the wrong kind, or readable by others. Nothing was sent. */
public final class CredentialException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    /**
     * Only packages of this library make these.
     *
     * @param problem what to say; holds neither the secret nor its location's content
     */
    public CredentialException(Problem problem) {
        super(problem);
    }
}
