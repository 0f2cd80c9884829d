package io.ccaas.sdk.crm.servicenow;

import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.wire.Turns;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Customer contacts. ServiceNow keeps our external id unique between processes; within this one there are turns. */
final class Contacts {

    private final Rows rows;
    private final Turns turns = new Turns();

    Contacts(Rows rows) {
        this.rows = rows;
    }

    PartnerIssuedId require(ContactId contact, Deadline deadline) {
        return rows.id(contact).filter(id -> rows.isThere(id, deadline)).orElseThrow(CrmException::contactUnknown);
    }

    Optional<ContactId> find(ExternalId externalId, Deadline deadline) {
        return rows.find(Kind.CONTACT, externalId, deadline).map(Contacts::contact);
    }

    ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        return turns.during(externalId, deadline, () -> {
            Optional<Rows.Row> there = rows.find(Kind.CONTACT, externalId, deadline);
            return there.isPresent()
                    ? change(there.get().id(), fields, deadline)
                    : create(externalId, fields, deadline);
        });
    }

    private ContactId create(ExternalId externalId, ContactFields fields, Deadline deadline) {
        JsonBody body = values(fields).host(Rows.EXTERNAL_ID, externalId.id());
        if (fields.name().isEmpty()) {
            body.word("last_name", Term.UNKNOWN);
        }
        rows.calls().configured("account").ifPresent(account -> body.value("account", account));
        return rows.created(
                        Kind.CONTACT,
                        externalId,
                        () -> rows.calls().send(Requests.CREATE, asked(), body, deadline),
                        deadline)
                .map(answer -> contact(Rows.changed(answer)))
                .orElseThrow(CrmConflictException::new); // another process was first: the next call changes its contact
    }

    private ContactId change(PartnerIssuedId contact, ContactFields fields, Deadline deadline) {
        Map<String, WireValue> values =
                Map.of("id", WireValue.of(contact), "sysparm_fields", WireValue.of(Term.CONTACT_FIELDS));
        Answer answer = rows.calls().send(Requests.CHANGE, values, values(fields), deadline);
        if (answer.status() == 404) {
            throw new CrmConflictException();
        }
        if (!Rows.changed(answer).id().equals(contact)) {
            throw CrmException.answerShape("the contact that was changed");
        }
        return contact(Rows.changed(answer));
    }

    ContactCard look(ContactId contact, Set<ContactField> allowed, Deadline deadline) {
        deadline.require("look");
        JsonObject row = rows.id(contact)
                .flatMap(id -> rows.read(id, Column.of(allowed), deadline))
                .orElseThrow(CrmException::contactUnknown);
        Map<ContactField, String> texts = new EnumMap<>(ContactField.class);
        for (ContactField field : allowed) {
            String text = Column.of(field).stream()
                    .flatMap(column -> row.text(column.wire()).stream())
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" "));
            if (!text.isEmpty()) {
                texts.put(field, text);
            }
        }
        return ContactCard.of(texts);
    }

    private static Map<String, WireValue> asked() {
        return Map.of("sysparm_fields", WireValue.of(Term.CONTACT_FIELDS));
    }

    private static JsonBody values(ContactFields fields) {
        JsonBody values = JsonBody.object().phone("phone", fields.number());
        fields.name().ifPresent(name -> values.contact("last_name", name));
        fields.email().ifPresent(email -> values.contact("email", email));
        return values;
    }

    private static ContactId contact(Rows.Row row) {
        return ContactId.issued(row.id().text());
    }

    @Override
    public String toString() {
        return "Contacts[" + rows.calls() + "]";
    }
}
