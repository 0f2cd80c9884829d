package io.ccaas.sdk.http.owed;

import io.ccaas.sdk.errors.LocalException;
import io.ccaas.sdk.errors.Problem;

/** What partners are still to delete cannot be remembered, or is too much: no more audio may go there. */
public final class OwedPlaceException extends LocalException {

    private static final long serialVersionUID = 1L;

    private OwedPlaceException(Problem problem) {
        super(problem);
    }

    static OwedPlaceException unusable(String found) {
        return new OwedPlaceException(problem(found));
    }

    static OwedPlaceException unusable(String found, Exception foreign) {
        return new OwedPlaceException(problem(found).causedBy(foreign));
    }

    private static Problem problem(String found) {
        return Problem.of(
                "OWED_DELETIONS_UNUSABLE",
                "a file beside the audit log, .owed, that only its owner can read and write and this library wrote",
                found,
                "Mend its permissions and space. If it is damaged, have partners delete what the doctor names, and"
                        + " move it away.");
    }

    static OwedPlaceException tooMany(int most) {
        return new OwedPlaceException(Problem.of(
                "OWED_DELETIONS_TOO_MANY",
                "a partner that holds less than " + most + " copies at a time",
                "it holds as many, or was not brought to delete them",
                "Call deleteOwed, or ask the partner why it refuses; until then it gets no more audio."));
    }
}
