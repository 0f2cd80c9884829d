package io.ccaas.sdk.tls.overlay;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** What was configured for overlays cannot be used. */
public final class OverlayConfigurationException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    OverlayConfigurationException(Problem problem) {
        super(problem);
    }
}
