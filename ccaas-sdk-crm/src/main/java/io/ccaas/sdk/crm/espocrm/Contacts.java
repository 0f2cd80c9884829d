package io.ccaas.sdk.crm.espocrm;

import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Contacts of EspoCRM.
 *
 * @param records by external id
 */
record Contacts(Records records) {

    private static final int MOST_LOOKS = 3;

    /** The caller holds the id's turn. */
    ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        List<Records.Found> there = records.named(Kind.CONTACT, externalId, deadline);
        if (there.size() > 1) {
            throw new CrmValidationException(
                    Set.of(Kind.EXTERNAL_ID)); // somebody copied one: which is meant is for a person to say
        }
        if (!there.isEmpty()) {
            return change(there.get(0).id(), fields, deadline);
        }
        JsonBody values = values(fields);
        if (fields.name().isEmpty()) {
            values.word("lastName", Term.UNKNOWN); // EspoCRM wants one; a contact that is there keeps its own
        }
        Records.Made made = records.create(Kind.CONTACT, externalId, values, deadline);
        return made.created()
                ? ContactId.issued(made.first().id().text())
                : change(made.first().id(), fields, deadline);
    }

    ContactCard look(ContactId contact, Set<ContactField> allowed, Deadline deadline) {
        deadline.require("look");
        JsonObject row = records.id(contact)
                .flatMap(id -> records.look(id, Attribute.of(allowed), deadline))
                .orElseThrow(CrmException::contactUnknown);
        Map<ContactField, String> texts = new EnumMap<>(ContactField.class);
        for (ContactField field : allowed) {
            String text = Attribute.of(field).stream()
                    .flatMap(name -> row.text(name.wire()).stream())
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" "));
            if (!text.isEmpty()) {
                texts.put(field, text);
            }
        }
        return ContactCard.of(texts);
    }

    private ContactId change(PartnerIssuedId contact, ContactFields fields, Deadline deadline) {
        JsonBody body = values(fields).truth("_skipDuplicateCheck", true);
        Answer answer = records.calls().send(Requests.CHANGE, Map.of("contact", WireValue.of(contact)), body, deadline);
        if (answer.status() == 404) {
            throw CrmException.contactUnknown(); // it was erased in this moment
        }
        PartnerIssuedId changed = answer.issued(answer.json().requireText("id"));
        if (!changed.equals(contact)) {
            throw CrmException.answerShape("the contact that was changed");
        }
        return ContactId.issued(changed.text());
    }

    private static JsonBody values(ContactFields fields) {
        JsonBody values = JsonBody.object().phone("phoneNumber", fields.number());
        fields.name().ifPresent(name -> values.contact("lastName", name));
        fields.email().ifPresent(email -> values.contact("emailAddress", email));
        return values;
    }

    boolean erase(ExternalId externalId, Deadline deadline) {
        List<Records.Found> there = records.named(Kind.CONTACT, externalId, deadline);
        there.forEach(contact -> erase(contact.id(), deadline));
        return !there.isEmpty();
    }

    boolean erase(ContactId contact, Deadline deadline) {
        deadline.require("erase");
        return records.id(contact).map(id -> erase(id, deadline)).orElse(false);
    }

    /** Also what is written meanwhile, and what a page that was cut short did not show. */
    private void eraseAll(PartnerIssuedId contact, Kind kind, Deadline deadline) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<PartnerIssuedId> left = records.oursOf(contact, kind, deadline);
            if (left.isEmpty()) {
                return;
            }
            left.forEach(id -> records.remove(kind, id, deadline));
        }
        throw CrmException.answerShape("that what was deleted is not listed any more");
    }

    private boolean erase(PartnerIssuedId contact, Deadline deadline) {
        if (!records.isThere(contact, deadline)) {
            return false;
        }
        for (Kind kind : List.of(Kind.CALL, Kind.TASK, Kind.CASE)) {
            eraseAll(contact, kind, deadline);
        }
        records.remove(Kind.CONTACT, contact, deadline);
        if (records.isThere(contact, deadline)) {
            throw CrmException.erasureRefused();
        }
        return true;
    }
}
