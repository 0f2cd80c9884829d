package io.ccaas.sdk.crm.pipedrive;

import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.crm.wire.Turns;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes each text once. The note is what counts: it comes last, so where it stands the activity of its call stood too. Pipedrive's
 * search finds notes, but neither activities nor fields of theirs; that is why the text of a call is in a note.
 */
final class Ledger {

    private static final int LONGEST = 65_535;
    private static final int FOUND = 50;
    /** Pipedrive's search takes no shorter terms. */
    private static final int SHORTEST_ID = 2;

    private final People people;
    private final Filed notes;
    private final Filed activities;
    private final Turns turns = new Turns();

    Ledger(CrmCalls calls, People people) {
        this.people = people;
        this.notes = new Filed(calls, Filed.Kind.NOTE);
        this.activities = new Filed(calls, Filed.Kind.CALL);
    }

    /** What is written, and of which call if it is of one. */
    record Entry(ContactId contact, ExternalId id, RedactedText text, Optional<CallNote> call) {

        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    CallLogged once(Entry entry, Deadline deadline) {
        requireFitting(entry);
        return turns.during(entry.id(), deadline, () -> {
            requireNotElsewhere(entry, deadline);
            PartnerIssuedId person = people.require(entry.contact(), deadline);
            boolean written = !notes.isThere(person, entry.id(), deadline) && write(person, entry, deadline);
            CallLogged.Outcome outcome = written ? CallLogged.Outcome.WRITTEN : CallLogged.Outcome.ALREADY_THERE;
            return new CallLogged(entry.id(), entry.contact(), outcome);
        });
    }

    private static void requireFitting(Entry entry) {
        int length = entry.text().html().getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST) {
            throw CrmException.noteTooLong(length, LONGEST);
        }
        if (entry.id().text().length() < SHORTEST_ID) {
            throw new CrmValidationException(Set.of("external_id"));
        }
    }

    /** Whose note has the id, if the search knows already. */
    private void requireNotElsewhere(Entry entry, Deadline deadline) {
        Map<String, WireValue> values = Map.of(
                "term", WireValue.of(entry.id().id()),
                "fields", WireValue.of(Term.NOTES),
                "limit", WireValue.of(FOUND));
        for (PartnerIssuedId person : people.found(values, deadline)) {
            if (!person.text().equals(entry.contact().text()) && notes.isThere(person, entry.id(), deadline)) {
                throw CrmException.externalIdTaken();
            }
        }
    }

    private boolean write(PartnerIssuedId person, Entry entry, Deadline deadline) {
        entry.call()
                .filter(call -> !activities.isThere(person, entry.id(), deadline))
                .ifPresent(call -> activities.write(person, entry.id(), activity(person, call), deadline));
        JsonBody note = JsonBody.object()
                .issuedNumber("person_id", person)
                .joined("content", mark(entry.id()).word("line", Term.LINE).html("text", entry.text()));
        return notes.write(person, entry.id(), note, deadline);
    }

    private static JsonBody mark(ExternalId id) {
        return JsonBody.object().word("mark", Term.MARK).host("id", id.id());
    }

    private static JsonBody activity(PartnerIssuedId person, CallNote call) {
        JsonBody participant =
                JsonBody.object().issuedNumber("person_id", person).truth("primary", true);
        OffsetDateTime begin = call.startedAt().atOffset(ZoneOffset.UTC);
        return JsonBody.object()
                .joined("subject", subject(call))
                .word("type", Term.CALL)
                .truth("done", true)
                .day("due_date", call.startedAt())
                .joined("due_time", clock(begin.getHour() * 60L + begin.getMinute()))
                .joined("duration", clock(minutes(call.duration())))
                .array("participants", List.of(participant))
                .joined("note", mark(call.externalId()));
    }

    private static JsonBody subject(CallNote call) {
        return JsonBody.object()
                .word("direction", Term.of(call.direction()))
                .instant("at", call.startedAt())
                .word("comma", Term.COMMA)
                .number("seconds", call.duration().toSeconds())
                .word("unit", Term.SECONDS);
    }

    /** A minute that was begun counts: what took place took longer than none. */
    private static long minutes(Duration duration) {
        return duration.plusSeconds(59).toMinutes();
    }

    /** As Pipedrive writes times of day and durations: {@code HH:MM}. */
    private static JsonBody clock(long minutes) {
        return JsonBody.object()
                .number("tens of hours", minutes / 600)
                .number("hours", minutes / 60 % 10)
                .word("colon", Term.COLON)
                .number("tens of minutes", minutes % 60 / 10)
                .number("minutes", minutes % 10);
    }

    void eraseOf(PartnerIssuedId person, Deadline deadline) {
        notes.eraseOf(person, deadline);
        activities.eraseOf(person, deadline);
    }

    @Override
    public String toString() {
        return "Ledger[" + people + "]";
    }
}
