package io.ccaas.sdk.partner;

import io.ccaas.sdk.errors.ConfigurationException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.partner.web.UrlRefusedException;

/**
 * A call may not go where it was about to go. Nothing was sent. The message names the rule and what is declared, never
 * the path or query that was asked for.
 */
public final class EgressRefusedException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    private EgressRefusedException(Problem problem) {
        super(problem);
    }

    static EgressRefusedException rule(String code, String expected, String found, String remedy) {
        return new EgressRefusedException(Problem.of(code, expected, found, remedy));
    }

    /** {@code URL_PATH} becomes {@code EGRESS_PATH}, and so on. */
    static EgressRefusedException of(UrlRefusedException refusal) {
        Problem problem = refusal.problem();
        String code = "EGRESS_" + problem.code().substring("URL_".length());
        return rule(code, problem.expected(), problem.found(), problem.remedy());
    }
}
