package io.ccaas.sdk.crm.freshdesk;

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
import io.ccaas.sdk.crm.desk.Notes;
import io.ccaas.sdk.crm.desk.TicketId;
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Freshdesk: calls and notes are closed tickets of a contact; their texts are private notes, which agents alone see. */
final class Freshdesk implements CrmConnector, Notes, Tickets {

    private static final int LONGEST = 65_535;
    private static final int LONGEST_SUBJECT = 255;

    private static final int OPEN = 2;
    private static final int PENDING = 3;
    private static final int CLOSED = 5;

    private final CrmCalls calls;
    private final Contacts contacts;
    private final Filed filed;

    Freshdesk(CrmClient client) {
        this.calls = new CrmCalls(client);
        this.contacts = new Contacts(calls);
        this.filed = new Filed(calls, contacts);
    }

    /** Nothing of Freshdesk's interface takes a number in a body and answers with the contacts who have it. */
    @Override
    public ContactMatch findByNumber(PhoneNumber number, Deadline deadline) {
        deadline.require("find");
        throw CrmUnsupportedException.of(
                "findByNumber", "freshdesk", "its search takes the number in the request's target, where logs keep it");
    }

    @Override
    public CallLogged logCall(ContactId contact, CallNote note, Deadline deadline) {
        JsonBody subject = JsonBody.object()
                .word("direction", Term.of(note.direction()))
                .instant("at", note.startedAt())
                .word("comma", Term.COMMA)
                .number("seconds", note.duration().toSeconds())
                .word("unit", Term.SECONDS);
        return logged(contact, note.externalId(), JsonBody.object().joined("subject", subject), note.text(), deadline);
    }

    @Override
    public CallLogged addNote(ContactId contact, ExternalId externalId, RedactedText text, Deadline deadline) {
        return logged(contact, externalId, JsonBody.object().word("subject", Term.NOTE), text, deadline);
    }

    private CallLogged logged(
            ContactId contact, ExternalId id, JsonBody subject, RedactedText text, Deadline deadline) {
        JsonBody values = subject.count("status", CLOSED);
        Filed.Draft draft = new Filed.Draft(Term.TAG_NOTE, contact, id, values, fitting(text));
        CallLogged.Outcome outcome =
                filed.once(draft, deadline).written() ? CallLogged.Outcome.WRITTEN : CallLogged.Outcome.ALREADY_THERE;
        return new CallLogged(id, contact, outcome);
    }

    private static RedactedText fitting(RedactedText text) {
        int length = text.html().getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST) {
            throw CrmException.noteTooLong(length, LONGEST);
        }
        return text;
    }

    @Override
    public TicketId open(
            ContactId contact, ExternalId externalId, RedactedText subject, RedactedText text, Deadline deadline) {
        int length = subject.plainText().length();
        if (length > LONGEST_SUBJECT) {
            throw CrmException.noteTooLong(length, LONGEST_SUBJECT);
        }
        JsonBody values = JsonBody.object().text("subject", subject).count("status", OPEN);
        Filed.Draft draft = new Filed.Draft(Term.TAG_TICKET, contact, externalId, values, fitting(text));
        return TicketId.issued(filed.once(draft, deadline).id().text());
    }

    @Override
    public void move(TicketId ticket, State state, Deadline deadline) {
        int status = switch (state) {
            case OPEN -> OPEN;
            case WAITING -> PENDING;
            case CLOSED -> CLOSED;
        };
        Map<String, WireValue> values = Map.of("ticket", WireValue.of(calls.issued(ticket.text())));
        Answer answer = calls.send(Requests.MOVE, values, JsonBody.object().count("status", status), deadline);
        if (answer.status() == 404) {
            throw CrmException.ticketUnknown();
        }
        if (!Replies.id(answer, answer.json()).text().equals(ticket.text())) {
            throw CrmException.answerShape(
                    "the ticket that was moved"); // a page of whoever stands in between is no proof
        }
    }

    @Override
    public ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        return contacts.upsert(externalId, fields, deadline);
    }

    @Override
    public Erased erase(ContactId contact, Deadline deadline) {
        deadline.require("erase");
        boolean was = contacts.id(contact).filter(id -> erase(id, deadline)).isPresent();
        return new Erased(was ? Erased.Outcome.ERASED : Erased.Outcome.WAS_NOT_THERE, Instant.now());
    }

    /** The contact last. Of one in the bin Freshdesk erases the tickets itself: lists may not show them any more. */
    private boolean erase(PartnerIssuedId contact, Deadline deadline) {
        Optional<JsonObject> found = contacts.read(contact, deadline);
        if (found.isEmpty()) {
            return false;
        }
        if (!Replies.isDeleted(found.get())) {
            filed.eraseOf(contact, deadline);
        }
        contacts.remove(contact, deadline);
        return true;
    }

    @Override
    public Erased erase(ExternalId externalId, Deadline deadline) {
        List<ContactId> gone = contacts.find(externalId, deadline).stream()
                .filter(contact -> erase(contact, deadline).outcome() == Erased.Outcome.ERASED)
                .toList();
        return new Erased(gone.isEmpty() ? Erased.Outcome.WAS_NOT_THERE : Erased.Outcome.ERASED, Instant.now());
    }

    @Override
    public String toString() {
        return "Freshdesk[" + calls + "]";
    }
}
