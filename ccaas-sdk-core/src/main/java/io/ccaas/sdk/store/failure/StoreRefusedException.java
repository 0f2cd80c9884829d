package io.ccaas.sdk.store.failure;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;

/** An object is not what it must be: there already, not there, locked, or changed. Nothing was stored, deleted or shown. */
public final class StoreRefusedException extends EvidenceException {

    private static final long serialVersionUID = 1L;

    /**
     * Only stores of this library make these.
     *
     * @param problem what to say; names no recording
     */
    public StoreRefusedException(Problem problem) {
        super(problem);
    }
}
