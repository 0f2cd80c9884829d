package io.ccaas.sdk.crm.servicenow;

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
import io.ccaas.sdk.crm.desk.ScreenPops;
import io.ccaas.sdk.crm.desk.TicketId;
import io.ccaas.sdk.crm.desk.Tickets;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.privacy.RedactedText;
import io.ccaas.sdk.time.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ServiceNow: contacts are customer contacts, calls are closed interactions that were opened for one, tickets are incidents. */
final class ServiceNow implements CrmConnector, ScreenPops, Tickets {

    private static final int LONGEST = 32_000;

    /** Columns of a contact that name a person or lead to one. */
    private static final List<String> PERSONAL = List.of(
            "first_name",
            "middle_name",
            "email",
            "phone",
            "mobile_phone",
            "home_phone",
            "title",
            "street",
            "city",
            "zip");

    private final Rows rows;
    private final Contacts contacts;
    private final Filed interactions;
    private final Filed incidents;

    ServiceNow(CrmClient client) {
        this.rows = new Rows(new CrmCalls(client));
        this.contacts = new Contacts(rows);
        this.interactions = new Filed(rows, contacts, Kind.INTERACTION);
        this.incidents = new Filed(rows, contacts, Kind.INCIDENT);
    }

    @Override
    public ContactMatch findByNumber(PhoneNumber number, Deadline deadline) {
        deadline.require("find");
        throw CrmUnsupportedException.of(
                "findByNumber",
                "servicenow",
                "its table API takes the number in the request's target, where logs keep it");
    }

    @Override
    public CallLogged logCall(ContactId contact, CallNote note, Deadline deadline) {
        Map<String, RedactedText> texts = Map.of(Filed.TEXT, fitting(note.text()));
        JsonBody title = JsonBody.object()
                .word("direction", Term.title(note.direction()))
                .instant("at", note.startedAt())
                .word("comma", Term.COMMA)
                .number("seconds", note.duration().toSeconds())
                .word("unit", Term.SECONDS);
        JsonBody values = JsonBody.object()
                .word("type", Term.PHONE)
                .word("state", Term.COMPLETE)
                .word("direction", Term.of(note.direction()))
                .joined("short_description", title);
        boolean written = interactions
                .once(contact, note.externalId(), values, texts, deadline)
                .isNew();
        CallLogged.Outcome outcome = written ? CallLogged.Outcome.WRITTEN : CallLogged.Outcome.ALREADY_THERE;
        return new CallLogged(note.externalId(), contact, outcome);
    }

    private static RedactedText fitting(RedactedText text) {
        int length = text.plainText().length();
        if (length > LONGEST) {
            throw CrmException.noteTooLong(length, LONGEST);
        }
        return text;
    }

    /** The text is in a column of its own: callers may see an incident's description, and its journals outlive an erasure. */
    @Override
    public TicketId open(
            ContactId contact, ExternalId externalId, RedactedText subject, RedactedText text, Deadline deadline) {
        Map<String, RedactedText> texts = Map.of("short_description", subject, Filed.TEXT, fitting(text));
        JsonBody values = JsonBody.object().word("state", Term.NEW);
        return TicketId.issued(incidents
                .once(contact, externalId, values, texts, deadline)
                .id()
                .text());
    }

    @Override
    public void move(TicketId ticket, State state, Deadline deadline) {
        deadline.require("move");
        rows.move(ticket.text(), standing(state), standing(state, rows.calls().configured("closeCode")), deadline);
    }

    private static Term standing(State state) {
        return switch (state) {
            case OPEN -> Term.IN_PROGRESS;
            case WAITING -> Term.ON_HOLD;
            case CLOSED -> Term.RESOLVED;
        };
    }

    /** A new instance's policies demand a reason of what is on hold, and a code and notes of what is resolved. */
    private static JsonBody standing(State state, Optional<WireValue> closeCode) {
        JsonBody body = JsonBody.object().word("state", standing(state));
        return switch (state) {
            case OPEN -> body;
            case WAITING -> body.word("hold_reason", Term.AWAITING_CALLER);
            case CLOSED ->
                closeCode
                        .map(code -> body.value("close_code", code))
                        .orElseGet(() -> body.word("close_code", Term.SOLUTION_PROVIDED))
                        .word("close_notes", Term.CLOSED_BY_US);
        };
    }

    @Override
    public ContactCard look(ContactId contact, Set<ContactField> allowed, Deadline deadline) {
        return contacts.look(contact, allowed, deadline);
    }

    @Override
    public ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        return contacts.upsert(externalId, fields, deadline);
    }

    @Override
    public Erased erase(ContactId contact, Deadline deadline) {
        deadline.require("erase");
        Optional<PartnerIssuedId> there = rows.id(contact).filter(id -> rows.isThere(id, deadline));
        there.ifPresent(id -> erase(id, deadline));
        return new Erased(there.isPresent() ? Erased.Outcome.ERASED : Erased.Outcome.WAS_NOT_THERE, Instant.now());
    }

    /** Blanked first: ServiceNow lets administrators restore what was deleted. */
    private void erase(PartnerIssuedId contact, Deadline deadline) {
        interactions.eraseOf(contact, deadline);
        incidents.eraseOf(contact, deadline);
        JsonBody nothing = JsonBody.object();
        JsonBody blank = JsonBody.object().word("last_name", Term.ERASED);
        PERSONAL.forEach(column -> blank.joined(column, nothing));
        rows.blank(Kind.CONTACT, contact, blank, deadline);
        rows.delete(Kind.CONTACT, contact, deadline);
        if (rows.isThere(contact, deadline)) {
            throw CrmException.erasureRefused();
        }
    }

    @Override
    public Erased erase(ExternalId externalId, Deadline deadline) {
        return contacts.find(externalId, deadline)
                .map(contact -> erase(contact, deadline))
                .orElseGet(() -> new Erased(Erased.Outcome.WAS_NOT_THERE, Instant.now()));
    }

    @Override
    public String toString() {
        return "ServiceNow[" + rows.calls() + "]";
    }
}
