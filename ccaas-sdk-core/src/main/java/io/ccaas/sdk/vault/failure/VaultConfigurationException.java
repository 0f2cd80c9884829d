package io.ccaas.sdk.vault.failure;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** The vault was given a key, a place or a database that it cannot use. */
public final class VaultConfigurationException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    /**
     * Only the vault makes these.
     *
     * @param problem what to say
     */
    public VaultConfigurationException(Problem problem) {
        super(problem);
    }
}
