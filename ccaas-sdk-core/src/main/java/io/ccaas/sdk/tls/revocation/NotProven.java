package io.ccaas.sdk.tls.revocation;

import io.ccaas.sdk.errors.Problem;

/** A status that proves nothing: unreadable, of another certificate, too old, or not signed by whom it must be. */
final class NotProven extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    NotProven(String expected, String found) {
        this(Problem.of(
                "TLS_REVOCATION_STATUS",
                expected,
                found,
                "Ask the partner, or the authority, to mend what tells the status of the certificate."));
    }

    private NotProven(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    NotProven causedBy(Throwable foreign) {
        return new NotProven(problem.causedBy(foreign));
    }

    Problem problem() {
        return problem;
    }
}
