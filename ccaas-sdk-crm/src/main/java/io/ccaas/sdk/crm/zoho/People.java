package io.ccaas.sdk.crm.zoho;

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
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
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
 * Contacts of Zoho.
 *
 * @param rest the way there
 */
record People(Rest rest) {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10;

    private static final List<PhoneForm> SPELLINGS = List.of(
            PhoneForm.E164,
            PhoneForm.DIGITS,
            PhoneForm.DIALLED_ABROAD,
            PhoneForm.NATIONAL_DIGITS,
            PhoneForm.NATIONAL,
            PhoneForm.INTERNATIONAL);

    private static final Map<ContactField, Term> FIELDS = Map.of(
            ContactField.NAME, Term.NAME,
            ContactField.COMPANY, Term.COMPANY,
            ContactField.EMAIL, Term.EMAIL,
            ContactField.PHONE, Term.PHONE,
            ContactField.MOBILE, Term.MOBILE,
            ContactField.CUSTOMER_NUMBER, Term.NUMBER);

    List<ContactId> having(PhoneNumber number, Deadline deadline) {
        Candidates<ContactId> found = Candidates.of(number);
        for (int page = 0; page < MOST_PAGES; page++) {
            Rest.Rows rows = rest.query(Requests.SEARCH, numbers(number, page), deadline);
            for (JsonObject row : rows.records()) {
                ContactId contact = ContactId.issued(rows.id(row).text());
                row.text("Mobile").ifPresent(written -> found.add(contact, NumberKind.MOBILE, written));
                row.text("Phone").ifPresent(written -> found.add(contact, NumberKind.PHONE, written));
                row.text("Home_Phone").ifPresent(written -> found.add(contact, NumberKind.PHONE, written));
                row.text("Other_Phone").ifPresent(written -> found.add(contact, NumberKind.OTHER, written));
            }
            if (!rows.more()) {
                return found.ranked();
            }
        }
        throw CrmException.answerShape("fewer than " + PAGE * MOST_PAGES + " numbers with the same last digits");
    }

    private static JsonBody numbers(PhoneNumber number, int page) {
        JsonBody coql = JsonBody.object();
        clause(coql, Term.NUMBERS, Term.MOBILE_ENDS, number);
        clause(coql, Term.OR_PHONE, Term.PHONE_ENDS, number);
        clause(coql, Term.OR_HOME, Term.HOME_ENDS, number);
        clause(coql, Term.OR_OTHER, Term.OTHER_ENDS, number);
        return coql.word("page", Term.PAGE).count("offset", page * PAGE);
    }

    /** COQL finds what begins or ends with a text, so punctuation within the last digits must be one that is asked for. */
    private static void clause(JsonBody coql, Term begin, Term ends, PhoneNumber number) {
        coql.word(begin.name(), begin);
        SPELLINGS.forEach(form -> {
            if (form != SPELLINGS.get(0)) {
                coql.word(begin.name() + " before " + form, Term.NEXT);
            }
            coql.phone(begin.name() + " " + form, number, form);
        });
        coql.word(ends.name(), ends).phone(ends.name() + " digits", number, PhoneForm.TAIL);
    }

    PartnerIssuedId require(ContactId contact, Deadline deadline) {
        return find(contact, deadline).orElseThrow(CrmException::contactUnknown);
    }

    Optional<PartnerIssuedId> find(ContactId contact, Deadline deadline) {
        deadline.require("find");
        return id(contact).flatMap(id -> {
            JsonBody coql = JsonBody.object()
                    .word("select", Term.CONTACT_BY_ID)
                    .issued("id", id)
                    .word("end", Term.END);
            return only(id, rest.query(Requests.LOOK_UP, coql, deadline)).map(row -> id);
        });
    }

    /** The row of the record that was asked for. */
    private static Optional<JsonObject> only(PartnerIssuedId asked, Rest.Rows rows) {
        if (!rows.ids().stream().allMatch(asked::equals)) {
            throw CrmException.answerShape("the contact that was asked for");
        }
        return rows.records().stream().findFirst();
    }

    /** Zoho's ids are numbers: one of another form is asked of nobody. */
    Optional<PartnerIssuedId> id(ContactId contact) {
        return contact.text().matches("[1-9][0-9]{0,18}")
                ? Optional.of(rest.calls().issued(contact.text()))
                : Optional.empty();
    }

    /** Several where our field is not unique. */
    List<PartnerIssuedId> all(ExternalId externalId, Deadline deadline) {
        JsonBody coql = JsonBody.object()
                .word("select", Term.CONTACT_BY_EXTERNAL_ID)
                .host("id", externalId.id())
                .word("end", Term.END);
        return rest.query(Requests.LOOK_UP, coql, deadline).ids();
    }

    ContactCard look(ContactId contact, Set<ContactField> allowed, Deadline deadline) {
        deadline.require("look");
        JsonBody coql = JsonBody.object().word("select", Term.SELECT);
        allowed.forEach(field -> coql.word(field.name(), Objects.requireNonNull(FIELDS.get(field))));
        PartnerIssuedId id = id(contact).orElseThrow(CrmException::contactUnknown);
        coql.word("from", Term.FROM_CONTACT).issued("id", id).word("end", Term.END);
        JsonObject row =
                only(id, rest.query(Requests.LOOK_UP, coql, deadline)).orElseThrow(CrmException::contactUnknown);
        Map<ContactField, String> texts = new EnumMap<>(ContactField.class);
        allowed.forEach(field -> row.text(column(field)).ifPresent(text -> texts.put(field, text)));
        return ContactCard.of(texts);
    }

    /** As it stands in the query, without the comma. */
    private static String column(ContactField field) {
        return Objects.requireNonNull(FIELDS.get(field)).wire().substring(2);
    }

    ContactId upsert(ExternalId externalId, ContactFields fields, Deadline deadline) {
        JsonBody values = values(fields);
        Optional<PartnerIssuedId> there = all(externalId, deadline).stream().findFirst();
        if (there.isPresent()) {
            return change(there.get(), values, deadline);
        }
        if (fields.name().isEmpty()) {
            values.word("Last_Name", Term.UNKNOWN); // Zoho wants one
        }
        JsonBody body = Rest.one(values.host("Ccaas_External_Id", externalId.id()))
                .list("duplicate_check_fields", JsonBody.object().word("field", Term.EXTERNAL_ID));
        return ContactId.issued(
                rest.write(Requests.UPSERT, Map.of(), body, deadline).done().text());
    }

    private ContactId change(PartnerIssuedId contact, JsonBody values, Deadline deadline) {
        Map<String, WireValue> id = Map.of("id", WireValue.of(contact));
        PartnerIssuedId changed =
                rest.write(Requests.CHANGE, id, Rest.one(values), deadline).done();
        if (!changed.equals(contact)) {
            throw CrmException.answerShape("the contact that was changed");
        }
        return ContactId.issued(changed.text());
    }

    private static JsonBody values(ContactFields fields) {
        JsonBody values = JsonBody.object().phone("Phone", fields.number());
        fields.name().ifPresent(name -> values.contact("Last_Name", name));
        fields.email().ifPresent(email -> values.contact("Email", email));
        return values;
    }
}
