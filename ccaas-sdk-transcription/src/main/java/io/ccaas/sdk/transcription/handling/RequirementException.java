package io.ccaas.sdk.transcription.handling;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** The entry of a partner requires what its connector cannot honour; it is not connected. */
public final class RequirementException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    RequirementException(String code, String expected, String found, String remedy) {
        super(Problem.of(code, expected, found, remedy));
    }
}
