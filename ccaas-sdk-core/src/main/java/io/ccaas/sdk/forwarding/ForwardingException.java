package io.ccaas.sdk.forwarding;

import io.ccaas.sdk.errors.LocalException;
import io.ccaas.sdk.errors.Problem;

/** The journal of jobs cannot be used, so whether a note was written could not be remembered; nothing was sent. */
public final class ForwardingException extends LocalException {

    private static final long serialVersionUID = 1L;

    ForwardingException(Problem problem) {
        super(problem);
    }

    static ForwardingException journal(String found) {
        return new ForwardingException(Problem.of(
                "JOB_JOURNAL_UNUSABLE",
                "a directory for the journal of jobs that only its owner can read and write",
                found,
                "Give another directory, or mend its permissions and space."));
    }

    static ForwardingException journal(String found, Throwable foreign) {
        return new ForwardingException(journal(found).problem().causedBy(foreign));
    }

    static ForwardingException inProgress() {
        return new ForwardingException(Problem.of(
                "JOB_IN_PROGRESS",
                "one run of a job at a time",
                "another thread or process is forwarding the same recording",
                "Wait for it to end; if it was killed, run again."));
    }
}
