package io.ccaas.sdk.archive.elsewhere;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;

/** The program of a place failed in its own way; what it said is dropped, because it may name the person. */
public final class ElsewhereException extends PartnerException {

    private static final long serialVersionUID = 1L;

    private ElsewhereException(Problem problem) {
        super(problem);
    }

    static ElsewhereException of(RuntimeException foreign) {
        return new ElsewhereException(Problem.of(
                        "ARCHIVE_ELSEWHERE",
                        "an answer of the place that was asked to erase",
                        "its program failed",
                        "Mend it, and ask again.")
                .causedBy(foreign));
    }
}
