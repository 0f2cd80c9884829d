package io.ccaas.sdk.crm.espocrm;

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
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** EspoCRM: calls are calls of a contact, notes are completed tasks of it. */
final class EspoCrm implements CrmConnector, ScreenPops, Notes, Tickets {

    private static final int LONGEST = 65_535;

    private final CrmCalls calls;
    private final Records records;
    private final Contacts contacts;
    private final Turns turns = new Turns();

    EspoCrm(CrmClient client) {
        this.calls = new CrmCalls(client);
        this.records = new Records(calls);
        this.contacts = new Contacts(records);
    }

    /** Every search of EspoCRM's interface is a GET. */
    @Override
    public ContactMatch findByNumber(PhoneNumber number, Deadline deadline) {
        deadline.require("find");
        throw CrmUnsupportedException.of(
                "findByNumber", "espocrm", "its search takes the number in the request's target, where logs keep it");
    }

    @Override
    public CallLogged logCall(ContactId contact, CallNote note, Deadline deadline) {
        JsonBody values = JsonBody.object()
                .word("name", Term.title(note.direction()))
                .word("status", Term.HELD)
                .word("direction", Term.of(note.direction()))
                .joined("dateStart", moment(note.startedAt()))
                .joined("dateEnd", moment(note.startedAt().plus(note.duration())))
                .text("description", fitting(note.text()));
        return logged(Kind.CALL, contact, note.externalId(), values, deadline);
    }

    /** As EspoCRM writes it: {@code 2026-11-21 10:15:30}, in UTC. */
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
        JsonBody values = JsonBody.object()
                .word("name", Term.NOTE)
                .word("status", Term.COMPLETED)
                .text("description", fitting(text));
        return logged(Kind.TASK, contact, externalId, values, deadline);
    }

    private static RedactedText fitting(RedactedText text) {
        int length = text.plainText().getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST) {
            throw CrmException.noteTooLong(length, LONGEST);
        }
        return text;
    }

    private CallLogged logged(Kind kind, ContactId contact, ExternalId id, JsonBody values, Deadline deadline) {
        boolean created = turns.during(id, deadline, () -> {
            Kind other = kind == Kind.CALL ? Kind.TASK : Kind.CALL; // they share their ids
            List<Records.Found> earlier = records.named(other, id, deadline);
            return earlier.isEmpty()
                    ? once(kind, contact, id, values, deadline).created()
                    : settled(new Records.Made(earlier.get(0), false), contact).created();
        });
        CallLogged.Outcome outcome = created ? CallLogged.Outcome.WRITTEN : CallLogged.Outcome.ALREADY_THERE;
        return new CallLogged(id, contact, outcome);
    }

    private Records.Made once(Kind kind, ContactId contact, ExternalId id, JsonBody values, Deadline deadline) {
        List<Records.Found> earlier = records.named(kind, id, deadline);
        if (!earlier.isEmpty()) {
            return settled(new Records.Made(earlier.get(0), false), contact);
        }
        JsonBody tied = kind.tied(values, records.require(contact, deadline));
        return settled(records.create(kind, id, tied, deadline), contact);
    }

    private static Records.Made settled(Records.Made made, ContactId contact) {
        if (!made.first().contact().equals(contact.text())) {
            throw CrmException.externalIdTaken();
        }
        return made;
    }

    @Override
    public TicketId open(
            ContactId contact, ExternalId externalId, RedactedText subject, RedactedText text, Deadline deadline) {
        JsonBody values = status("statusOpen", Term.NEW).text("name", subject).text("description", fitting(text));
        return turns.during(externalId, deadline, () -> {
            Records.Made made = once(Kind.CASE, contact, externalId, values, deadline);
            return TicketId.issued(made.first().id().text());
        });
    }

    @Override
    public void move(TicketId ticket, State state, Deadline deadline) {
        JsonBody body = switch (state) {
            case OPEN -> status("statusOpen", Term.NEW);
            case WAITING -> status("statusWaiting", Term.PENDING);
            case CLOSED -> status("statusClosed", Term.CLOSED);
        };
        Map<String, WireValue> values = Map.of("case", WireValue.of(calls.issued(ticket.text())));
        Answer answer = calls.send(Requests.MOVE, values, body, deadline);
        if (answer.status() == 404) {
            throw CrmException.ticketUnknown();
        }
        if (!answer.json().requireText("id").equals(ticket.text())) {
            throw CrmException.answerShape(
                    "the case that was moved"); // a page of whoever stands in between is no proof
        }
    }

    private JsonBody status(String option, Term otherwise) {
        JsonBody body = JsonBody.object();
        return calls.configured(option)
                .map(value -> body.value("status", value))
                .orElseGet(() -> body.word("status", otherwise));
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
        return "EspoCrm[" + calls + "]";
    }
}
