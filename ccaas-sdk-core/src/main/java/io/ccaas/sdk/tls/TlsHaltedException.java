package io.ccaas.sdk.tls;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.tls.overlay.VerifiedOverlay;

/** Two keys have stopped every call under a policy. Nothing was sent. */
public final class TlsHaltedException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    private TlsHaltedException(Problem problem) {
        super(problem);
    }

    static TlsHaltedException by(VerifiedOverlay overlay) {
        return new TlsHaltedException(Problem.of(
                "TLS_HALTED",
                "calls under policy " + overlay.policy() + " to be allowed",
                "overlay " + overlay.sequence() + " halts them",
                "Ask those who hold the overlay keys; they end it by a newer overlay with halt: false."));
    }
}
