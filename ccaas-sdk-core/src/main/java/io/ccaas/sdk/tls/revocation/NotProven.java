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

    /** Java's classes let several kinds of exceptions out when what they read is odd. */
    static NotProven odd(RuntimeException foreign) {
        return new NotProven("a status that Java can process", "it gave up on it").causedBy(foreign);
    }

    NotProven causedBy(Throwable foreign) {
        return new NotProven(problem.causedBy(foreign));
    }

    Problem problem() {
        return problem;
    }
}
