package io.ccaas.sdk.vault.failure;

import io.ccaas.sdk.errors.LocalException;
import io.ccaas.sdk.errors.Problem;

/** The database or the key store of a vault did not do what it was asked for. What was not acknowledged may or may not be there. */
public final class VaultUnavailableException extends LocalException {

    private static final long serialVersionUID = 1L;

    /**
     * Only the vault makes these.
     *
     * @param problem what to say
     */
    public VaultUnavailableException(Problem problem) {
        super(problem);
    }
}
