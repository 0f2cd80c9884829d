package io.ccaas.sdk.http.failure;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;

/** What an authorization server gave is not what it must be; it is not used. */
public final class TokenEvidenceException extends EvidenceException {

    private static final long serialVersionUID = 1L;

    /**
     * Only packages of this library make these.
     *
     * @param code stable code
     * @param expected what the rule asks for
     * @param found what came instead, never a value
     * @param remedy how to mend it
     */
    public TokenEvidenceException(String code, String expected, String found, String remedy) {
        super(Problem.of(code, expected, found, remedy));
    }
}
