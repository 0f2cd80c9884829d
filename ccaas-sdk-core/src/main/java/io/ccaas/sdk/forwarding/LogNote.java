package io.ccaas.sdk.forwarding;

import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;

/** The way to a CRM. */
@FunctionalInterface
public interface LogNote {

    /**
     * Writes the note of a call, once: a second call with the same id must not write a second note.
     *
     * @param call whose note it is
     * @param note redacted
     * @param once the note's idempotency key and external id; the same for every attempt at this job
     * @param deadline when it has ended
     */
    void log(CallMetadata call, RedactedText note, TransferId once, Deadline deadline);
}
