package io.ccaas.sdk.crm.freshdesk;

import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.crm.wire.Turns;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Contacts by our external id. Freshdesk keeps it unique: of two that create at the same moment, one is refused and looks again. */
final class Contacts {

    static final String FIELD = "unique_external_id";

    private final CrmCalls calls;
    private final Turns turns = new Turns();

    Contacts(CrmCalls calls) {
        this.calls = calls;
    }

    /** Freshdesk's ids are numbers: one of another form is asked of nobody. */
    Optional<PartnerIssuedId> id(ContactId contact) {
        return contact.text().matches("[1-9][0-9]{0,17}")
                ? Optional.of(calls.issued(contact.text()))
                : Optional.empty();
    }

    /** The contact, for whoever is about to write to it. */
    PartnerIssuedId require(ContactId contact, Deadline deadline) {
        return id(contact)
                .filter(id -> read(id, deadline)
                        .filter(found -> !Replies.isDeleted(found))
                        .isPresent())
                .orElseThrow(CrmException::contactUnknown);
    }

    /** Who lies in the bin is shown too. */
    Optional<JsonObject> read(PartnerIssuedId contact, Deadline deadline) {
        Answer answer = calls.send(Requests.PERSON, at(contact), deadline);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!Replies.id(answer, answer.json()).equals(contact)) {
            throw CrmException.answerShape("the contact that was asked for");
        }
        return Optional.of(answer.json());
    }

    private static Map<String, WireValue> at(PartnerIssuedId contact) {
        return Map.of("contact", WireValue.of(contact));
    }

    /** In the bin too: there may lie an earlier one with the same id. */
    Set<ContactId> find(ExternalId externalId, Deadline deadline) {
        Set<ContactId> found = new LinkedHashSet<>();
        for (Map<String, WireValue> state :
                List.of(Map.<String, WireValue>of(), Map.of("state", WireValue.of(Term.DELETED)))) {
            named(externalId, state, deadline).ifPresent(id -> found.add(ContactId.issued(id.text())));
        }
        return found;
    }

    private Optional<PartnerIssuedId> named(ExternalId externalId, Map<String, WireValue> state, Deadline deadline) {
        Map<String, WireValue> values = new HashMap<>(state);
        values.put(FIELD, WireValue.of(externalId.id()));
        Answer answer = calls.send(Requests.NAMED, values, deadline);
        return Replies.list(answer).stream()
                .filter(contact ->
                        contact.text(FIELD).filter(externalId.text()::equals).isPresent())
                .map(contact -> Replies.id(answer, contact))
                .findFirst();
    }

    ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        return turns.during(externalId, deadline, () -> {
            PartnerIssuedId contact = named(externalId, Map.of(), deadline)
                    .map(earlier -> change(earlier, fields, deadline))
                    .orElseGet(() -> create(externalId, fields, deadline));
            return ContactId.issued(contact.text());
        });
    }

    private PartnerIssuedId create(ExternalId externalId, ContactFields fields, Deadline deadline) {
        JsonBody body = values(fields).host(FIELD, externalId.id());
        if (fields.name().isEmpty()) {
            body.word("name", Term.UNKNOWN); // Freshdesk wants one; a contact that is there keeps its own
        }
        Answer answer = calls.send(Requests.CREATE_PERSON, Map.of(), body, deadline);
        if (answer.status() == 409 && Replies.fields(answer).contains(FIELD)) {
            return named(externalId, Map.of(), deadline) // another process was faster
                    .map(first -> change(first, fields, deadline))
                    .orElseThrow(() -> new CrmValidationException(Set.of(FIELD)));
        }
        return taken(answer);
    }

    private PartnerIssuedId change(PartnerIssuedId contact, ContactFields fields, Deadline deadline) {
        PartnerIssuedId changed = taken(calls.send(Requests.CHANGE_PERSON, at(contact), values(fields), deadline));
        if (!changed.equals(contact)) {
            throw CrmException.answerShape("the contact that was changed");
        }
        return changed;
    }

    private static PartnerIssuedId taken(Answer answer) {
        if (answer.status() >= 400) {
            throw Replies.refused(answer);
        }
        return Replies.id(answer, answer.json());
    }

    private static JsonBody values(ContactFields fields) {
        JsonBody values = JsonBody.object().phone("phone", fields.number());
        fields.name().ifPresent(name -> values.contact("name", name));
        fields.email().ifPresent(email -> values.contact("email", email));
        return values;
    }

    /** Into the bin, and out of it for good, with every ticket that is left. */
    void remove(PartnerIssuedId contact, Deadline deadline) {
        calls.send(Requests.DELETE_PERSON, at(contact), deadline);
        Map<String, WireValue> values = Map.of("contact", WireValue.of(contact), "force", WireValue.of(Term.TRUE));
        calls.send(Requests.ERASE_PERSON, values, deadline);
        if (read(contact, deadline).isPresent()) {
            throw CrmException.erasureRefused();
        }
    }

    @Override
    public String toString() {
        return "Contacts[" + calls + "]";
    }
}
