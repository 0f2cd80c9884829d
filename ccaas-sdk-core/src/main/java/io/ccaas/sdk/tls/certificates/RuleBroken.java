package io.ccaas.sdk.tls.certificates;

import io.ccaas.sdk.errors.Problem;
import java.security.cert.CertificateException;

/** A certificate rule that was not met. Java's handshake carries it to the caller, wrapped in exceptions of its own. */
public final class RuleBroken extends CertificateException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * Names the rule.
     *
     * @param problem what to say; holds no text of the certificate
     */
    public RuleBroken(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    static RuleBroken of(String code, String expected, String found, String remedy) {
        return new RuleBroken(Problem.of(code, expected, found, remedy));
    }

    /**
     * The rule.
     *
     * @return what was expected, what came, how to mend it
     */
    public Problem problem() {
        return problem;
    }
}
