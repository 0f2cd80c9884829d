package io.ccaas.sdk.crm.odoo;

import io.ccaas.sdk.crm.desk.ContactCard;
import io.ccaas.sdk.crm.desk.ContactField;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an agent may see of a partner.
 *
 * @param allowed which fields
 * @param mobile the field that holds a mobile number, where there is one
 */
record Card(Set<ContactField> allowed, Optional<MobileField> mobile) {

    /** A mobile number stands in a field that the entry names, if anywhere. */
    private static final Map<ContactField, Term> FIELDS = Map.of(
            ContactField.NAME, Term.NAME,
            ContactField.COMPANY, Term.COMPANY,
            ContactField.EMAIL, Term.EMAIL,
            ContactField.PHONE, Term.PHONE,
            ContactField.CUSTOMER_NUMBER, Term.REFERENCE);

    /** The id is always among them: without any Odoo would tell everything. */
    JsonBody asked() {
        JsonBody fields = JsonBody.object().word("id", Term.ID);
        FIELDS.forEach((field, term) -> {
            if (allowed.contains(field)) {
                fields.word(term.name(), term);
            }
        });
        if (allowed.contains(ContactField.MOBILE)) {
            mobile.ifPresent(field -> fields.value("mobile", field.value()));
        }
        return fields;
    }

    ContactCard of(JsonObject row) {
        Map<ContactField, String> texts = new EnumMap<>(ContactField.class);
        for (ContactField field : allowed) {
            Optional<String> text = field == ContactField.MOBILE
                    ? mobile.flatMap(its -> Orm.text(row, its.name()))
                    : Orm.text(row, Objects.requireNonNull(FIELDS.get(field)).wire());
            text.ifPresent(written -> texts.put(field, written));
        }
        return ContactCard.of(texts);
    }
}
