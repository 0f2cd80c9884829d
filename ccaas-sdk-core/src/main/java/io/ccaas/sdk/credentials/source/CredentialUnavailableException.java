package io.ccaas.sdk.credentials.source;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;

/** A credential could not be had now; a later call may get it. Nothing was sent with another one instead. */
public final class CredentialUnavailableException extends PartnerException {

    private static final long serialVersionUID = 1L;

    /**
     * Only packages of this library make these.
     *
     * @param problem what to say
     */
    public CredentialUnavailableException(Problem problem) {
        super(problem);
    }
}
