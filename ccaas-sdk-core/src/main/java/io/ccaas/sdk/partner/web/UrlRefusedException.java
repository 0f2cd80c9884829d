package io.ccaas.sdk.partner.web;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;

/**
 * A text is not an https address in the one form that is accepted. The message names the rule, never the text: a query
 * may hold a caller's number.
 */
public final class UrlRefusedException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    private UrlRefusedException(Problem problem) {
        super(problem);
    }

    static UrlRefusedException rule(String code, String expected, String found, String remedy) {
        return new UrlRefusedException(Problem.of(code, expected, found, remedy));
    }
}
