package io.ccaas.sdk.vault.failure;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;

/** A row or a key is not what it must be, or something was to be entered that cannot be. Nothing of it was shown or changed. */
public final class VaultRefusedException extends EvidenceException {

    private static final long serialVersionUID = 1L;

    /**
     * Only the vault makes these.
     *
     * @param problem what to say
     */
    public VaultRefusedException(Problem problem) {
        super(problem);
    }
}
