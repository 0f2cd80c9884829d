package io.ccaas.sdk.signing.refusal;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;

/**
 * A message is not proven: its signature, its digest or the fields that carry them broke a rule. {@link #code()} tells
 * which rule; every rule has a code of its own.
 *
 * <p>Guarantees: the message names kinds, places and numbers, never a value that was received. Do not tell the peer the
 * code: answer 401 and keep the code for the log.
 */
public final class SignatureRefusedException extends EvidenceException {

    private static final long serialVersionUID = 1L;

    /**
     * Only packages of this library make these.
     *
     * @param problem what to say
     */
    public SignatureRefusedException(Problem problem) {
        super(problem);
    }

    /**
     * A refusal without a foreign cause.
     *
     * @param code stable code
     * @param expected what the rule asks for
     * @param found what came instead, never its value
     * @param remedy one sentence in the imperative
     * @return the exception, to be thrown
     */
    public static SignatureRefusedException because(String code, String expected, String found, String remedy) {
        return new SignatureRefusedException(Problem.of(code, expected, found, remedy));
    }
}
