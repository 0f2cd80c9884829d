package io.ccaas.sdk.crm.suitecrm;

import io.ccaas.sdk.http.JsonBody;
import java.util.List;

/** The kinds of records, how each and its contact find each other, and what of each names a person. */
enum Kind {
    CONTACT(Term.CONTACTS, Term.LINK_BUGS, Term.LINK_BUGS),
    CALL(Term.CALLS, Term.LINK_CALLS, Term.LINK_CONTACTS),
    NOTE(Term.NOTES, Term.LINK_NOTES, Term.LINK_CONTACT),
    CASE(Term.CASES, Term.LINK_CASES, Term.LINK_CONTACTS);

    private static final List<String> PERSONAL = List.of(
            "salutation",
            "first_name",
            "title",
            "department",
            "email1",
            "phone_home",
            "phone_mobile",
            "phone_work",
            "phone_other",
            "phone_fax",
            "assistant",
            "assistant_phone",
            "birthdate",
            "description",
            "primary_address_street",
            "primary_address_city",
            "primary_address_state",
            "primary_address_postalcode",
            "primary_address_country",
            "alt_address_street",
            "alt_address_city",
            "alt_address_state",
            "alt_address_postalcode",
            "alt_address_country");

    private final Term module;
    private final Term fromContact;
    private final Term toContact;

    Kind(Term module, Term fromContact, Term toContact) {
        this.module = module;
        this.fromContact = fromContact;
        this.toContact = toContact;
    }

    Term module() {
        return module;
    }

    /** The link of a contact that leads to its records of this kind. */
    Term fromContact() {
        return fromContact;
    }

    /** The link of a record of this kind that leads to its contact; of a contact, one that leads nowhere as a rule. */
    Term toContact() {
        return toContact;
    }

    JsonBody blank() {
        if (this != CONTACT) {
            return JsonBody.object().word("name", Term.ERASED).word("description", Term.NOTHING);
        }
        JsonBody blank = JsonBody.object().word("last_name", Term.ERASED);
        PERSONAL.forEach(field -> blank.word(field, Term.NOTHING));
        return blank;
    }
}
