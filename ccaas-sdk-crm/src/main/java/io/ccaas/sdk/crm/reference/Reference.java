package io.ccaas.sdk.crm.reference;

import static io.ccaas.sdk.crm.reference.ReferenceRequests.ERASE;
import static io.ccaas.sdk.crm.reference.ReferenceRequests.ERASE_EXTERNAL;
import static io.ccaas.sdk.crm.reference.ReferenceRequests.FIND;
import static io.ccaas.sdk.crm.reference.ReferenceRequests.LOG;
import static io.ccaas.sdk.crm.reference.ReferenceRequests.UPSERT;

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
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.CrmClient;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.time.Deadline;
import java.time.Instant;
import java.util.Map;

/** The sample CRM, one request an operation. */
final class Reference implements CrmConnector {

    private static final int LONGEST_NOTE = 65_536;

    private final CrmCalls calls;

    Reference(CrmClient client) {
        this.calls = new CrmCalls(client);
    }

    @Override
    public ContactMatch findByNumber(PhoneNumber number, Deadline deadline) {
        JsonBody body = JsonBody.object().phone("phone", number);
        Answer answer = calls.send(FIND, Map.of(), body, deadline);
        return ContactMatch.of(answer.json().requireArray("contacts").objects().stream()
                .map(contact -> contact(answer, contact.requireText("id")))
                .toList());
    }

    @Override
    public CallLogged logCall(ContactId contact, CallNote note, Deadline deadline) {
        if (note.text().text().length() > LONGEST_NOTE) {
            throw CrmException.noteTooLong(note.text().text().length(), LONGEST_NOTE);
        }
        JsonBody body = JsonBody.object()
                .host("externalId", note.externalId().id())
                .issued("contactId", calls.issued(contact.text()))
                .word("direction", ReferenceRequests.Way.of(note.direction()))
                .instant("startedAt", note.startedAt())
                .number("durationSeconds", note.duration().toSeconds())
                .text("note", note.text());
        Answer answer = calls.send(LOG, Map.of(), body, deadline);
        return switch (answer.status()) {
            case 404 -> throw CrmException.contactUnknown();
            case 409 -> throw CrmException.externalIdTaken();
            case 201 -> logged(answer, contact, note, CallLogged.Outcome.WRITTEN);
            default -> logged(answer, contact, note, CallLogged.Outcome.ALREADY_THERE);
        };
    }

    /** A page of whoever stands in between is no proof: the interface answers JSON. */
    private static CallLogged logged(Answer answer, ContactId contact, CallNote note, CallLogged.Outcome outcome) {
        answer.json();
        return new CallLogged(note.externalId(), contact, outcome);
    }

    @Override
    public ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        JsonBody body = JsonBody.object().phone("phone", fields.number());
        fields.name().ifPresent(name -> body.contact("name", name));
        fields.email().ifPresent(email -> body.contact("email", email));
        Answer answer = calls.send(UPSERT, external(externalId), body, deadline);
        return contact(answer, answer.json().requireText("id"));
    }

    @Override
    public Erased erase(ContactId contact, Deadline deadline) {
        WireValue id = WireValue.of(calls.issued(contact.text()));
        return erased(calls.send(ERASE, Map.of("contact", id), deadline));
    }

    @Override
    public Erased erase(ExternalId externalId, Deadline deadline) {
        return erased(calls.send(ERASE_EXTERNAL, external(externalId), deadline));
    }

    private static Map<String, WireValue> external(ExternalId externalId) {
        return Map.of("externalId", WireValue.of(externalId.id()));
    }

    private static ContactId contact(Answer answer, String id) {
        return ContactId.issued(answer.issued(id).text());
    }

    private static Erased erased(Answer answer) {
        if (answer.status() != 404) {
            answer.json(); // a page of whoever stands in between is no proof
        }
        Erased.Outcome outcome = answer.status() == 404 ? Erased.Outcome.WAS_NOT_THERE : Erased.Outcome.ERASED;
        return new Erased(outcome, Instant.now());
    }

    @Override
    public String toString() {
        return "Reference[" + calls + "]";
    }
}
