package io.ccaas.sdk.tls;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/** A policy name, an anchor or an own certificate cannot be used. Nothing was connected. */
public final class TlsConfigurationException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    TlsConfigurationException(Problem problem) {
        super(problem);
    }

    static TlsConfigurationException of(String code, String expected, String found, String remedy) {
        return new TlsConfigurationException(Problem.of(code, expected, found, remedy));
    }
}
