package io.ccaas.sdk.crm.servicenow;

import io.ccaas.sdk.http.RequestTemplate;

/** Which table, which of its columns are asked for, and how rows that are filed at a contact are listed and made. */
enum Kind {
    CONTACT(Term.CONTACT, Term.CONTACT_FIELDS, Term.CONTACT_FIELDS, "sys_id", Requests.NAMED, Requests.CREATE),
    INTERACTION(Term.INTERACTION, Term.INTERACTION_FIELDS, Term.LOGGED_FIELDS, "opened_for", Requests.OF, Requests.LOG),
    INCIDENT(
            Term.INCIDENT, Term.INCIDENT_FIELDS, Term.OPENED_FIELDS, "caller_id", Requests.INCIDENTS_OF, Requests.OPEN);

    private final Term table;
    private final Term fields;
    private final Term written;
    private final String whose;

    @SuppressWarnings("ImmutableEnumChecker") // a template never changes
    private final RequestTemplate listing;

    @SuppressWarnings("ImmutableEnumChecker") // a template never changes
    private final RequestTemplate creation;

    Kind(Term table, Term fields, Term written, String whose, RequestTemplate listing, RequestTemplate creation) {
        this.table = table;
        this.fields = fields;
        this.written = written;
        this.whose = whose;
        this.listing = listing;
        this.creation = creation;
    }

    Term table() {
        return table;
    }

    /** None that names a person. */
    Term fields() {
        return fields;
    }

    /** What is asked back of a new row: with the texts, which ServiceNow may have cut. */
    Term written() {
        return written;
    }

    /** The column that refers to the contact; of a contact, itself. */
    String whose() {
        return whose;
    }

    RequestTemplate listing() {
        return listing;
    }

    RequestTemplate creation() {
        return creation;
    }
}
