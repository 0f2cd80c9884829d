package io.ccaas.sdk.store.failure;

import io.ccaas.sdk.errors.LocalException;
import io.ccaas.sdk.errors.Problem;

/** The place of a store did not do what it was asked for. What was not acknowledged may or may not be there. */
public final class StoreUnavailableException extends LocalException {

    private static final long serialVersionUID = 1L;

    /**
     * Only stores of this library make these.
     *
     * @param problem what to say; names no recording
     */
    public StoreUnavailableException(Problem problem) {
        super(problem);
    }
}
