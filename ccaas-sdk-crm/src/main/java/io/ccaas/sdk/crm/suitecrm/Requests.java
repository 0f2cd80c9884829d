package io.ccaas.sdk.crm.suitecrm;

import static io.ccaas.sdk.partner.DataClass.CONTACT;
import static io.ccaas.sdk.partner.DataClass.INTERACTION;
import static io.ccaas.sdk.partner.DataClass.TRANSCRIPT;

import io.ccaas.sdk.http.RequestTemplate;
import java.util.Set;

/**
 * Every request that is made of SuiteCRM. Ids alone stand in targets, people's numbers and names in bodies. Whatever it refuses it answers
 * with 400: {@link Reply} tells which.
 */
final class Requests {

    private static final String MODULE = "legacy/Api/V8/module";

    /** Repeatable, because the record's id is ours, and SuiteCRM takes each once. */
    static final RequestTemplate CREATE_CONTACT = RequestTemplate.named("create-contact", "POST", MODULE)
            .json(CONTACT)
            .repeatable()
            .expecting(400)
            .build();

    static final RequestTemplate CREATE = RequestTemplate.named("create-record", "POST", MODULE)
            .json(INTERACTION, TRANSCRIPT)
            .repeatable()
            .expecting(400)
            .build();

    static final RequestTemplate CHANGE_CONTACT = RequestTemplate.named("change-contact", "PATCH", MODULE)
            .json(CONTACT)
            .repeatable()
            .expecting(400)
            .build();

    /** With words of the interface alone. */
    static final RequestTemplate CHANGE = RequestTemplate.named("change-record", "PATCH", MODULE)
            .json()
            .repeatable()
            .expecting(400)
            .build();

    /** Answers with ids, not with what stands in the records. */
    static final RequestTemplate LINKED = RequestTemplate.named(
                    "list-linked", "GET", MODULE + "/{module}/{id}/relationships/{link}")
            .repeatable()
            .expecting(400)
            .build();

    static final String FIELDS = "fields[Contacts]";

    /** What an agent may see, and no more. */
    static final RequestTemplate LOOK = RequestTemplate.named("read-contact", "GET", MODULE + "/Contacts/{id}")
            .query(FIELDS, true)
            .repeatable()
            .expecting(400)
            .build();

    static final RequestTemplate DELETE = RequestTemplate.named("delete-record", "DELETE", MODULE + "/{module}/{id}")
            .repeatable()
            .expecting(400)
            .build();

    static final Set<RequestTemplate> ALL =
            Set.of(CREATE_CONTACT, CREATE, CHANGE_CONTACT, CHANGE, LINKED, LOOK, DELETE);

    private Requests() {}
}
