package io.ccaas.sdk.sealing.refusal;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** A recipient or an age identity cannot be used, or Conscrypt, which was asked for, is not there. Nothing was sealed. */
public final class SealingConfigurationException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    /**
     * Only packages of this library make these.
     *
     * @param problem what to say; holds neither a key nor where it is
     */
    public SealingConfigurationException(Problem problem) {
        super(problem);
    }
}
