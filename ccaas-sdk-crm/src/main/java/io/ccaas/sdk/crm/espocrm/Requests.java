package io.ccaas.sdk.crm.espocrm;

import static io.ccaas.sdk.partner.DataClass.CONTACT;
import static io.ccaas.sdk.partner.DataClass.INTERACTION;
import static io.ccaas.sdk.partner.DataClass.TRANSCRIPT;

import io.ccaas.sdk.http.RequestTemplate;
import java.util.Set;

/**
 * Every request that is made of EspoCRM. Its ids and ours stand in targets, people's numbers and names in bodies alone. What creates is
 * never repeated by itself: EspoCRM knows no idempotency keys, so who repeats has to look first.
 */
final class Requests {

    private static final String API = "api/v1/";

    static final String ATTRIBUTE = "where[0][attribute]";
    static final String CONDITION = "where[0][type]";
    static final String VALUE = "where[0][value]";

    /** By one attribute. EspoCRM refuses one that it does not have. */
    static final RequestTemplate FIND = RequestTemplate.named("find-records", "GET", API + "{kind}")
            .query(CONDITION, true)
            .query(ATTRIBUTE, true)
            .query(VALUE, true)
            .query("select", true)
            .query("orderBy", true)
            .query("order", true)
            .query("offset", true)
            .query("maxSize", true)
            .repeatable()
            .build();

    /** Answers 404 when the contact is gone, and tells nothing of it when it is not: so it serves to see whether one is there. */
    static final RequestTemplate LINKED = RequestTemplate.named("list-linked", "GET", API + "Contact/{contact}/{link}")
            .query("select", true)
            .query("offset", true)
            .query("maxSize", true)
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate CREATE_CONTACT = RequestTemplate.named("create-contact", "POST", API + "{kind}")
            .json(CONTACT)
            .build();

    static final RequestTemplate CREATE = RequestTemplate.named("create-record", "POST", API + "{kind}")
            .json(INTERACTION, TRANSCRIPT)
            .build();

    static final RequestTemplate CHANGE = RequestTemplate.named("change-contact", "PUT", API + "Contact/{contact}")
            .json(CONTACT)
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate MOVE = RequestTemplate.named("move-case", "PUT", API + "Case/{case}")
            .json()
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate BLANK = RequestTemplate.named("blank-record", "PUT", API + "{kind}/{id}")
            .json()
            .repeatable()
            .expecting(400)
            .expecting(404)
            .build();

    static final RequestTemplate DELETE = RequestTemplate.named("delete-record", "DELETE", API + "{kind}/{id}")
            .repeatable()
            .expecting(404)
            .build();

    static final Set<RequestTemplate> ALL = Set.of(FIND, LINKED, CREATE_CONTACT, CREATE, CHANGE, MOVE, BLANK, DELETE);

    private Requests() {}
}
