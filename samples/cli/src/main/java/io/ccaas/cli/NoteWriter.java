package io.ccaas.cli;

import io.ccaas.sdk.call.CallMetadata;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.forwarding.LogNote;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.recording.TransferId;
import io.ccaas.sdk.time.Deadline;
import java.time.Duration;
import java.util.Optional;

/** Finds the one contact with the caller's number and writes the note there; never guesses between two. */
record NoteWriter(Optional<CrmConnector> crm, Duration length) implements LogNote {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** Said before anything is sent: a note that cannot be written is known before the recording is transcribed. */
    NoteWriter {
        if (crm.isPresent() && length.compareTo(LONGEST) > 0) {
            throw new UsageException("a note of a CRM is about a call of a day at most, and this recording is longer;"
                    + " leave --crm out, or forward its parts");
        }
    }

    @Override
    public void log(CallMetadata call, RedactedText note, TransferId once, Deadline deadline) {
        CrmConnector notes = crm.orElseThrow(() -> new UsageException("no --crm was given"));
        ContactMatch match = notes.findByNumber(call.customer(), deadline);
        if (match instanceof ContactMatch.One one) {
            CallNote written = new CallNote(ExternalId.forNote(once), call.direction(), call.startedAt(), length, note);
            notes.logCall(one.contact(), written, deadline);
        } else {
            throw new FindingException(
                    match instanceof ContactMatch.None
                            ? "no contact in the CRM has this call's number: create it, then run again"
                            : "several contacts in the CRM have this call's number: merge them, then run again");
        }
    }
}
