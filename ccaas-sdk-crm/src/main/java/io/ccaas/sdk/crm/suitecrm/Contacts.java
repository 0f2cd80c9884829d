package io.ccaas.sdk.crm.suitecrm;

import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Contacts of SuiteCRM.
 *
 * @param records by id
 */
record Contacts(Records records) {

    private static final int MOST_LOOKS = 3;

    ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        for (int generation = 0; generation < RecordIds.GENERATIONS; generation++) {
            PartnerIssuedId id = records.id(Kind.CONTACT, externalId, generation);
            if (records.create(Kind.CONTACT, id, created(fields), deadline)
                    || records.change(Requests.CHANGE_CONTACT, Kind.CONTACT, id, values(fields), deadline)) {
                return ContactId.issued(id.text());
            }
        }
        throw RecordIds.spent();
    }

    ContactCard look(ContactId contact, Set<ContactField> allowed, Deadline deadline) {
        deadline.require("look");
        PartnerIssuedId id = records.id(contact).orElseThrow(CrmException::contactUnknown);
        Map<String, WireValue> values = Map.of("id", WireValue.of(id), Requests.FIELDS, Attribute.of(allowed));
        Answer answer = records.calls().send(Requests.LOOK, values, deadline);
        if (Reply.of(answer) == Reply.GONE) {
            throw CrmException.contactUnknown();
        }
        JsonObject data = answer.json().requireObject("data");
        if (!data.requireText("id").equals(id.text())) {
            throw CrmException.answerShape("the contact that was asked for");
        }
        return card(data, allowed);
    }

    /** PHP writes an object without members as a list. */
    private static ContactCard card(JsonObject data, Set<ContactField> allowed) {
        Optional<JsonObject> attributes =
                data.get("attributes").filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
        Map<ContactField, String> texts = new EnumMap<>(ContactField.class);
        for (ContactField field : allowed) {
            String text = Attribute.of(field).stream()
                    .flatMap(name -> attributes.flatMap(all -> all.text(name.wire())).stream())
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" "));
            if (!text.isEmpty()) {
                texts.put(field, text);
            }
        }
        return ContactCard.of(texts);
    }

    private static JsonBody created(ContactFields fields) {
        JsonBody values = values(fields);
        return fields.name().isEmpty() ? values.word("last_name", Term.UNKNOWN) : values;
    }

    private static JsonBody values(ContactFields fields) {
        JsonBody values = JsonBody.object().phone("phone_work", fields.number());
        fields.name().ifPresent(name -> values.contact("last_name", name));
        fields.email().ifPresent(email -> values.contact("email1", email));
        return values;
    }

    boolean erase(ExternalId externalId, Deadline deadline) {
        boolean was = false;
        for (int generation = 0; generation < RecordIds.GENERATIONS; generation++) {
            if (erase(records.id(Kind.CONTACT, externalId, generation), deadline)) {
                was = true;
            }
        }
        return was;
    }

    boolean erase(ContactId contact, Deadline deadline) {
        deadline.require("erase");
        return records.id(contact).map(id -> erase(id, deadline)).orElse(false);
    }

    /** Also what is written meanwhile. False when there is no such contact. */
    private boolean eraseAll(PartnerIssuedId contact, Kind kind, Deadline deadline) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            Optional<List<PartnerIssuedId>> filed = records.linked(Kind.CONTACT, contact, kind.fromContact(), deadline);
            if (filed.isEmpty()) {
                return false;
            }
            List<PartnerIssuedId> left = filed.get().stream()
                    .filter(id -> RecordIds.isOurs(id.text()))
                    .toList();
            if (left.isEmpty()) {
                return true;
            }
            left.forEach(id -> records.remove(kind, id, deadline));
        }
        throw CrmException.answerShape("that what was deleted is not listed any more");
    }

    private boolean erase(PartnerIssuedId contact, Deadline deadline) {
        for (Kind kind : List.of(Kind.CALL, Kind.NOTE, Kind.CASE)) {
            if (!eraseAll(contact, kind, deadline)) {
                return false;
            }
        }
        records.remove(Kind.CONTACT, contact, deadline);
        if (records.linked(Kind.CONTACT, contact, Term.LINK_BUGS, deadline).isPresent()) {
            throw CrmException.erasureRefused();
        }
        return true;
    }
}
