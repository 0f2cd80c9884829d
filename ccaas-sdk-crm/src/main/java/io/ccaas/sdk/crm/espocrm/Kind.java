package io.ccaas.sdk.crm.espocrm;

import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.json.JsonObject;
import java.util.List;

/** The kinds of records, how each is tied to its contact, and what of each names a person. */
enum Kind {
    CONTACT(Term.CONTACT, Term.SELECT_CONTACT, "id"),
    CALL(Term.CALL, Term.SELECT_CHILD, "parentId"),
    TASK(Term.TASK, Term.SELECT_CHILD, "parentId"),
    CASE(Term.CASE, Term.SELECT_CASE, "contactId");

    /** The field that the customer makes; EspoCRM puts the {@code c} in front of it. */
    static final String EXTERNAL_ID = "cCcaasExternalId";

    private static final List<String> PERSONAL = List.of(
            "salutationName",
            "firstName",
            "middleName",
            "emailAddress",
            "phoneNumber",
            "description",
            "addressStreet",
            "addressCity",
            "addressState",
            "addressCountry",
            "addressPostalCode",
            EXTERNAL_ID);

    private final Term path;
    private final Term select;
    private final String contact;

    Kind(Term path, Term select, String contact) {
        this.path = path;
        this.select = select;
        this.contact = contact;
    }

    Term path() {
        return path;
    }

    /** What is asked of each that is found: nothing that names a person. */
    Term select() {
        return select;
    }

    String contactOf(JsonObject row) {
        return row.text(contact).orElse("");
    }

    /** Where the contact's own list of them is. */
    Term link() {
        return switch (this) {
            case CONTACT, CALL -> Term.CALLS;
            case TASK -> Term.TASKS;
            case CASE -> Term.CASES;
        };
    }

    JsonBody tied(JsonBody values, PartnerIssuedId to) {
        if (this == CASE) {
            values.issued("contactId", to);
        } else {
            values.word("parentType", Term.CONTACT).issued("parentId", to);
        }
        return this == TASK
                ? values
                : values.list("contactsIds", JsonBody.object().issued("id", to));
    }

    /** Our id of a call stays: an erasure that broke off knows it again by it. */
    JsonBody blank() {
        if (this != CONTACT) {
            return JsonBody.object().word("name", Term.ERASED).nothing("description");
        }
        JsonBody blank = JsonBody.object()
                .word("lastName", Term.ERASED)
                .array("emailAddressData", List.of())
                .array("phoneNumberData", List.of());
        PERSONAL.forEach(blank::nothing);
        return blank;
    }
}
