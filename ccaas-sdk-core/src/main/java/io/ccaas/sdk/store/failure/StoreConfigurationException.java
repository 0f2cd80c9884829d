package io.ccaas.sdk.store.failure;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** A store was given a place or a setting that it cannot use. */
public final class StoreConfigurationException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    /**
     * Only stores of this library make these.
     *
     * @param problem what to say; names no recording
     */
    public StoreConfigurationException(Problem problem) {
        super(problem);
    }
}
