package io.ccaas.sdk.http.fetch;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;

/** A document was fetched that does not say of itself that it is what was asked for. */
public final class FetchedTypeException extends EvidenceException {

    private static final long serialVersionUID = 1L;

    private FetchedTypeException(Problem problem) {
        super(problem);
    }

    static FetchedTypeException insteadOf(String mediaType) {
        return new FetchedTypeException(Problem.of(
                "FETCH_MEDIA_TYPE",
                "a document of type " + mediaType,
                "another Content-Type, or none",
                "Check the place that is declared; its owner must serve the document as what it is."));
    }
}
