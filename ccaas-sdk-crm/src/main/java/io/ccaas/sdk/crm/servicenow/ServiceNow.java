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
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.time.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** ServiceNow: contacts are customer contacts, calls are closed interactions that were opened for one. */
final class ServiceNow implements CrmConnector {

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
    private final Interactions interactions;

    ServiceNow(CrmClient client) {
        this.rows = new Rows(new CrmCalls(client));
        this.contacts = new Contacts(rows);
        this.interactions = new Interactions(rows, contacts);
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
        int length = note.text().plainText().length();
        if (length > LONGEST) {
            throw CrmException.noteTooLong(length, LONGEST);
        }
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
        boolean written = interactions.once(contact, note.externalId(), values, note.text(), deadline);
        CallLogged.Outcome outcome = written ? CallLogged.Outcome.WRITTEN : CallLogged.Outcome.ALREADY_THERE;
        return new CallLogged(note.externalId(), contact, outcome);
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
        JsonBody nothing = JsonBody.object();
        JsonBody blank = JsonBody.object().word("last_name", Term.ERASED);
        PERSONAL.forEach(column -> blank.joined(column, nothing));
        rows.blank(Rows.Kind.CONTACT, contact, blank, deadline);
        rows.delete(Rows.Kind.CONTACT, contact, deadline);
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
