package io.ccaas.sdk.audit;

import io.ccaas.sdk.errors.LocalException;
import io.ccaas.sdk.errors.Problem;

/** The audit log cannot be written, so the call that should have been noted is refused. Nothing was sent. */
public final class AuditUnavailableException extends LocalException {

    private static final long serialVersionUID = 1L;

    AuditUnavailableException(Problem problem) {
        super(problem);
    }

    static AuditUnavailableException because(String code, String found, String remedy) {
        return new AuditUnavailableException(problem(code, found, remedy));
    }

    static AuditUnavailableException because(String code, String found, String remedy, Exception foreign) {
        return new AuditUnavailableException(problem(code, found, remedy).causedBy(foreign));
    }

    private static Problem problem(String code, String found, String remedy) {
        return Problem.of(code, "an audit log that can be written", found, remedy);
    }
}
