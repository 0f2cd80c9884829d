package io.ccaas.sdk.crm.salesforce;

import io.ccaas.sdk.call.PhoneForm;
import io.ccaas.sdk.call.PhoneNumber;
import io.ccaas.sdk.crm.ContactFields;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.crm.matching.Candidates;
import io.ccaas.sdk.crm.matching.NumberKind;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Contacts of Salesforce.
 *
 * @param rest the way there
 */
record People(Rest rest) {

    private static final Map<ContactField, Term> FIELDS = Map.of(
            ContactField.NAME, Term.NAME,
            ContactField.COMPANY, Term.COMPANY,
            ContactField.EMAIL, Term.EMAIL,
            ContactField.PHONE, Term.PHONES,
            ContactField.MOBILE, Term.MOBILE,
            ContactField.CUSTOMER_NUMBER, Term.NUMBER);

    List<ContactId> having(PhoneNumber number, Deadline deadline) {
        JsonBody soql = JsonBody.object();
        for (Term piece : List.of(Term.NUMBERS, Term.OR_PHONE, Term.OR_HOME, Term.OR_OTHER)) {
            soql.word(piece.name(), piece).phone(piece.name() + "-digits", number, PhoneForm.TAIL_PATTERN);
        }
        Rest.Found found = rest.query(Requests.QUERY, soql.word("end", Term.ORDERED), deadline);
        Candidates<ContactId> candidates = Candidates.of(number);
        for (JsonObject row : found.records()) {
            ContactId contact = ContactId.issued(found.id(row).text());
            row.text("MobilePhone").ifPresent(written -> candidates.add(contact, NumberKind.MOBILE, written));
            row.text("Phone").ifPresent(written -> candidates.add(contact, NumberKind.PHONE, written));
            row.text("HomePhone").ifPresent(written -> candidates.add(contact, NumberKind.PHONE, written));
            row.text("OtherPhone").ifPresent(written -> candidates.add(contact, NumberKind.OTHER, written));
        }
        return candidates.ranked();
    }

    boolean isThere(ContactId contact, Deadline deadline) {
        JsonBody soql = JsonBody.object()
                .word("select", Term.CONTACT_BY_ID)
                .issued("id", rest.calls().issued(contact.text()))
                .word("end", Term.END);
        Rest.Found found = rest.query(Requests.LOOK_UP, soql, deadline);
        found.records().forEach(row -> requireAsked(row, contact));
        return !found.records().isEmpty();
    }

    Optional<ContactId> find(ExternalId externalId, Deadline deadline) {
        JsonBody soql = JsonBody.object()
                .word("select", Term.CONTACT_BY_EXTERNAL_ID)
                .host("id", externalId.id())
                .word("end", Term.END);
        return rest.query(Requests.LOOK_UP, soql, deadline).first().map(id -> ContactId.issued(id.text()));
    }

    ContactCard look(ContactId contact, Set<ContactField> allowed, Deadline deadline) {
        JsonBody soql = JsonBody.object().word("select", Term.SELECT);
        allowed.forEach(field -> soql.word(field.name(), Objects.requireNonNull(FIELDS.get(field))));
        soql.word("from", Term.FROM_CONTACT)
                .issued("id", rest.calls().issued(contact.text()))
                .word("end", Term.END);
        JsonObject row = rest.query(Requests.LOOK_UP, soql, deadline).records().stream()
                .findFirst()
                .orElseThrow(CrmException::contactUnknown);
        requireAsked(row, contact);
        Map<ContactField, String> texts = new EnumMap<>(ContactField.class);
        allowed.forEach(field -> text(row, field).ifPresent(text -> texts.put(field, text)));
        return ContactCard.of(texts);
    }

    /** Another person's row is never shown, and says nothing of whether this one is there. */
    private static void requireAsked(JsonObject row, ContactId contact) {
        if (!row.requireText("Id").equals(contact.text())) {
            throw CrmException.answerShape("the contact that was asked for");
        }
    }

    private static Optional<String> text(JsonObject row, ContactField field) {
        return switch (field) {
            case NAME -> row.text("Name");
            case COMPANY -> row.object("Account").flatMap(account -> account.text("Name"));
            case EMAIL -> row.text("Email");
            case PHONE -> row.text("Phone");
            case MOBILE -> row.text("MobilePhone");
            case CUSTOMER_NUMBER -> row.text("Ccaas_External_Id__c");
        };
    }

    ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        Answer answer = send(externalId, values(fields), deadline);
        if (answer.status() == 400
                && fields.name().isEmpty()
                && Rest.has(Rest.list(answer), "REQUIRED_FIELD_MISSING")) {
            // A new contact needs a name; one that is there keeps its own, and so the first attempt goes without.
            answer = send(externalId, values(fields).word("LastName", Term.UNKNOWN), deadline);
        }
        if (answer.status() == 400) {
            throw Rest.refusal(Rest.list(answer));
        }
        return ContactId.issued(answer.issued(answer.json().requireText("id")).text());
    }

    private Answer send(ExternalId externalId, JsonBody body, Deadline deadline) {
        return rest.calls().send(Requests.UPSERT, Map.of("externalId", WireValue.of(externalId.id())), body, deadline);
    }

    static JsonBody values(ContactFields fields) {
        JsonBody body = JsonBody.object().phone("Phone", fields.number());
        fields.name().ifPresent(name -> body.contact("LastName", name));
        fields.email().ifPresent(email -> body.contact("Email", email));
        return body;
    }
}
