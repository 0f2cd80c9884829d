package io.ccaas.sdk.tls.policy;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;

/**
 * An overlay was not taken: it is not proven, not for here, not now, or not a tightening. Whatever was in force before is
 * still in force. The message never holds a value of the document.
 */
public final class OverlayRefusedException extends EvidenceException {

    private static final long serialVersionUID = 1L;

    private OverlayRefusedException(Problem problem) {
        super(problem);
    }

    /**
     * A refusal.
     *
     * @param code stable code
     * @param expected what the rule asks for
     * @param found what came instead, never its value
     * @param remedy one sentence in the imperative
     * @return the exception, to be thrown
     */
    public static OverlayRefusedException because(String code, String expected, String found, String remedy) {
        return new OverlayRefusedException(Problem.of(code, expected, found, remedy));
    }
}
