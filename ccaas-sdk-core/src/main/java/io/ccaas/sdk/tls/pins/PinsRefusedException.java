package io.ccaas.sdk.tls.pins;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** A pin is malformed, or a set of them could not survive a change of keys. */
public final class PinsRefusedException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    private PinsRefusedException(Problem problem) {
        super(problem);
    }

    static PinsRefusedException of(String expected, String found) {
        return new PinsRefusedException(Problem.of(
                "TLS_PINS", expected, found, "Give the SHA-256 of the partner's key and of its reserve key."));
    }
}
