package io.ccaas.sdk.crm.salesforce;

import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.CallNote;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.ContactMatch;
import io.ccaas.sdk.crm.CrmConnector;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.Erased;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.BulkContacts;
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.desk.TicketId;
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.crm.wire.Batches;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Salesforce: calls and notes are tasks of a contact, tickets are cases. */
final class Salesforce implements CrmConnector, ScreenPops, Notes, Tickets, BulkContacts {

    private static final int LONGEST = 32_000;
    private static final int BATCH = 200;

    private final CrmCalls calls;
    private final People people;
    private final Records records;
    private final Erasure erasure;
    private final Batches batches;

    Salesforce(CrmClient client) {
        this.calls = new CrmCalls(client);
        Rest rest = new Rest(calls);
        this.people = new People(rest);
        this.records = new Records(rest);
        this.erasure = new Erasure(rest, people);
        this.batches = Batches.of(BATCH, new Collection(rest));
    }

    @Override
    public ContactMatch findByNumber(PhoneNumber number, Deadline deadline) {
        return ContactMatch.of(people.having(number, deadline));
    }

    @Override
    public CallLogged logCall(ContactId contact, CallNote note, Deadline deadline) {
        JsonBody task = task(Term.CALL, note.text())
                .word("TaskSubtype", Term.CALL)
                .word("CallType", Term.of(note.direction()))
                .number("CallDurationInSeconds", note.duration().toSeconds())
                .day("ActivityDate", note.startedAt());
        return logged(contact, note.externalId(), task, deadline);
    }

    @Override
    public CallLogged addNote(ContactId contact, ExternalId externalId, RedactedText text, Deadline deadline) {
        return logged(contact, externalId, task(Term.NOTE, text), deadline);
    }

    private static JsonBody task(Term subject, RedactedText text) {
        return JsonBody.object()
                .word("Subject", subject)
                .word("Status", Term.COMPLETED)
                .word("Priority", Term.NORMAL)
                .text("Description", fitting(text));
    }

    private CallLogged logged(ContactId contact, ExternalId externalId, JsonBody task, Deadline deadline) {
        boolean created = records.once(Records.Kind.TASK, contact, externalId, task, deadline)
                .created();
        CallLogged.Outcome outcome = created ? CallLogged.Outcome.WRITTEN : CallLogged.Outcome.ALREADY_THERE;
        return new CallLogged(externalId, contact, outcome);
    }

    private static RedactedText fitting(RedactedText text) {
        int length = text.plainText().length();
        if (length > LONGEST) {
            throw CrmException.noteTooLong(length, LONGEST);
        }
        return text;
    }

    @Override
    public TicketId open(
            ContactId contact, ExternalId externalId, RedactedText subject, RedactedText text, Deadline deadline) {
        JsonBody ticket = JsonBody.object()
                .text("Subject", subject)
                .word("Origin", Term.PHONE)
                .text("Description", fitting(text));
        status(ticket, State.OPEN);
        return TicketId.issued(records.once(Records.Kind.CASE, contact, externalId, ticket, deadline)
                .id());
    }

    @Override
    public void move(TicketId ticket, State state, Deadline deadline) {
        Map<String, WireValue> values = Map.of("id", WireValue.of(calls.issued(ticket.text())));
        JsonBody body = JsonBody.object();
        status(body, state);
        Answer answer = calls.send(Requests.MOVE, values, body, deadline);
        if (answer.status() == 404) {
            throw CrmException.ticketUnknown();
        }
    }

    private void status(JsonBody body, State state) {
        String option = switch (state) {
            case OPEN -> "statusOpen";
            case WAITING -> "statusWaiting";
            case CLOSED -> "statusClosed";
        };
        Term otherwise = switch (state) {
            case OPEN -> Term.NEW;
            case WAITING -> Term.WORKING;
            case CLOSED -> Term.CLOSED;
        };
        calls.configured(option)
                .ifPresentOrElse(value -> body.value("Status", value), () -> body.word("Status", otherwise));
    }

    @Override
    public ContactCard look(ContactId contact, Set<ContactField> allowed, Deadline deadline) {
        return people.look(contact, allowed, deadline);
    }

    @Override
    public ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        return people.upsert(externalId, fields, deadline);
    }

    @Override
    public Upserted upsertAll(Map<ExternalId, ContactFields> contacts, Deadline deadline) {
        return batches.upsertAll(contacts, this, deadline);
    }

    @Override
    public Erased erase(ContactId contact, Deadline deadline) {
        boolean was = erasure.of(contact, deadline);
        return new Erased(was ? Erased.Outcome.ERASED : Erased.Outcome.WAS_NOT_THERE, Instant.now());
    }

    @Override
    public Erased erase(ExternalId externalId, Deadline deadline) {
        return people.find(externalId, deadline)
                .map(contact -> erase(contact, deadline))
                .orElseGet(() -> new Erased(Erased.Outcome.WAS_NOT_THERE, Instant.now()));
    }

    @Override
    public String toString() {
        return "Salesforce[" + calls + "]";
    }
}
