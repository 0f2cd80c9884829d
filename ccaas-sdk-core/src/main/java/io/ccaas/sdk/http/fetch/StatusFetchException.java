package io.ccaas.sdk.http.fetch;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;

/** A responder or a list of certificates gave no answer that could be read. */
public final class StatusFetchException extends PartnerException {

    private static final long serialVersionUID = 1L;

    private StatusFetchException(Problem problem) {
        super(problem);
    }

    static StatusFetchException unanswered(Throwable foreign) {
        return new StatusFetchException(problem("STATUS_UNANSWERED", "an answer about a certificate", "none came")
                .causedBy(foreign));
    }

    /** Not a lasting matter of what is declared: the name may lead elsewhere in a minute. */
    static StatusFetchException forbiddenAddress() {
        return new StatusFetchException(problem(
                "STATUS_ADDRESS", "a place at an address that may be dialled", "its name leads to one that may not"));
    }

    static StatusFetchException cancelled() {
        return new StatusFetchException(problem(
                "STATUS_CANCELLED", "to hear about a certificate", "the thread was interrupted or the SDK closed"));
    }

    /** Redirects are among them, which are never followed. */
    static StatusFetchException otherStatus() {
        return new StatusFetchException(
                problem("STATUS_NOT_GIVEN", "status 200 with an answer about a certificate", "another status"));
    }

    static StatusFetchException tooLarge(int limit) {
        return new StatusFetchException(problem(
                "STATUS_TOO_LARGE", "an answer of at most " + limit + " bytes", "a longer one, not read further"));
    }

    private static Problem problem(String code, String expected, String found) {
        return Problem.of(code, expected, found, "Ask the authority about its responder, or have the partner staple.");
    }
}
