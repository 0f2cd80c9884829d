package io.ccaas.sdk.crm.suitecrm;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmUnsupportedException;
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.desk.TicketId;
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.crm.wire.Turns;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** SuiteCRM: calls and notes are those of a contact, tickets are cases. */
final class SuiteCrm implements CrmConnector, ScreenPops, Notes, Tickets {

    private static final int LONGEST = 65_535;

    private final CrmCalls calls;
    private final Records records;
    private final Contacts contacts;
    private final Filed filed;
    private final Turns turns = new Turns();

    SuiteCrm(CrmClient client) {
        this.calls = new CrmCalls(client);
        this.records = new Records(calls);
        this.contacts = new Contacts(records);
        this.filed = new Filed(records, turns);
    }

    /** Every search of SuiteCRM's interface is a GET. */
    @Override
    public ContactMatch findByNumber(PhoneNumber number, Deadline deadline) {
        deadline.require("find");
        throw CrmUnsupportedException.of(
                "findByNumber", "suitecrm", "its search takes the number in the request's target, where logs keep it");
    }

    @Override
    public CallLogged logCall(ContactId contact, CallNote note, Deadline deadline) {
        RedactedText text = fitting(note.text());
        Supplier<JsonBody> values = () -> call(note).html("description", text);
        return logged(new Filed.Draft(Kind.CALL, List.of(Kind.NOTE), contact, note.externalId(), values), deadline);
    }

    private static JsonBody call(CallNote note) {
        JsonBody name = JsonBody.object()
                .word("direction", Term.title(note.direction()))
                .number("seconds", note.duration().toSeconds())
                .word("unit", Term.SECONDS);
        long minutes = note.duration().plusSeconds(59).toMinutes(); // SuiteCRM knows no seconds
        return JsonBody.object()
                .joined("name", name)
                .word("status", Term.HELD)
                .word("direction", Term.of(note.direction()))
                .joined("date_start", moment(note.startedAt()))
                .number("duration_hours", minutes / 60)
                .number("duration_minutes", minutes % 60);
    }

    /** As SuiteCRM keeps it: {@code 2026-11-21 10:15:30}, in UTC. */
    private static JsonBody moment(Instant at) {
        OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
        JsonBody parts = JsonBody.object().day("day", at).word("space", Term.SPACE);
        twoDigits(parts, "hour", utc.getHour()).word("colon", Term.COLON);
        twoDigits(parts, "minute", utc.getMinute()).word("second colon", Term.COLON);
        return twoDigits(parts, "second", utc.getSecond());
    }

    private static JsonBody twoDigits(JsonBody parts, String name, int number) {
        return parts.number(name + " tens", number / 10).number(name, number % 10);
    }

    @Override
    public CallLogged addNote(ContactId contact, ExternalId externalId, RedactedText text, Deadline deadline) {
        RedactedText whole = fitting(text);
        Supplier<JsonBody> values =
                () -> JsonBody.object().word("name", Term.NOTE).html("description", whole);
        return logged(new Filed.Draft(Kind.NOTE, List.of(Kind.CALL), contact, externalId, values), deadline);
    }

    /** Escaped, because SuiteCRM takes out of a text what it takes for dangerous markup. */
    private static RedactedText fitting(RedactedText text) {
        int length = text.html().getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST) {
            throw CrmException.noteTooLong(length, LONGEST);
        }
        return text;
    }

    private CallLogged logged(Filed.Draft draft, Deadline deadline) {
        boolean created = filed.once(draft, deadline).created();
        CallLogged.Outcome outcome = created ? CallLogged.Outcome.WRITTEN : CallLogged.Outcome.ALREADY_THERE;
        return new CallLogged(draft.id(), draft.contact(), outcome);
    }

    @Override
    public TicketId open(
            ContactId contact, ExternalId externalId, RedactedText subject, RedactedText text, Deadline deadline) {
        RedactedText whole = fitting(text);
        Supplier<JsonBody> values =
                () -> standing(State.OPEN).html("name", subject).html("description", whole);
        Filed.Draft draft = new Filed.Draft(Kind.CASE, List.of(), contact, externalId, values);
        return TicketId.issued(filed.once(draft, deadline).id().text());
    }

    @Override
    public void move(TicketId ticket, State state, Deadline deadline) {
        deadline.require("move");
        if (!RecordIds.isUuid(ticket.text())
                || !records.change(
                        Requests.CHANGE, Kind.CASE, calls.issued(ticket.text()), standing(state), deadline)) {
            throw CrmException.ticketUnknown();
        }
    }

    private static JsonBody standing(State state) {
        return switch (state) {
            case OPEN -> JsonBody.object().word("state", Term.OPEN).word("status", Term.OPEN_NEW);
            case WAITING -> JsonBody.object().word("state", Term.OPEN).word("status", Term.OPEN_PENDING);
            case CLOSED -> JsonBody.object().word("state", Term.CLOSED).word("status", Term.CLOSED_CLOSED);
        };
    }

    @Override
    public ContactCard look(ContactId contact, Set<ContactField> allowed, Deadline deadline) {
        return contacts.look(contact, allowed, deadline);
    }

    @Override
    public ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        return turns.during(externalId, deadline, () -> contacts.upsert(externalId, fields, deadline));
    }

    @Override
    public Erased erase(ContactId contact, Deadline deadline) {
        return erased(contacts.erase(contact, deadline));
    }

    @Override
    public Erased erase(ExternalId externalId, Deadline deadline) {
        return erased(contacts.erase(externalId, deadline));
    }

    private static Erased erased(boolean was) {
        return new Erased(was ? Erased.Outcome.ERASED : Erased.Outcome.WAS_NOT_THERE, Instant.now());
    }

    @Override
    public String toString() {
        return "SuiteCrm[" + calls + "]";
    }
}
