package io.ccaas.sdk.crm.freshdesk;

import static io.ccaas.sdk.partner.DataClass.CONTACT;
import static io.ccaas.sdk.partner.DataClass.INTERACTION;
import static io.ccaas.sdk.partner.DataClass.TRANSCRIPT;

import io.ccaas.sdk.http.RequestTemplate;
import java.util.Set;

/**
 * Every request that is made of Freshdesk. Its ids and ours stand in targets, people's numbers and names in bodies alone: so contacts are
 * not searched by them. What creates is not repeatable: Freshdesk knows no idempotency keys.
 */
final class Requests {

    static final RequestTemplate NAMED = RequestTemplate.named("find-contact", "GET", "api/v2/contacts")
            .query(Contacts.FIELD, true)
            .query("state", false)
            .repeatable()
            .build();

    static final RequestTemplate PERSON = RequestTemplate.named("read-contact", "GET", "api/v2/contacts/{contact}")
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate CREATE_PERSON = RequestTemplate.named("create-contact", "POST", "api/v2/contacts")
            .json(CONTACT)
            .expecting(400)
            .expecting(409)
            .build();

    static final RequestTemplate CHANGE_PERSON = RequestTemplate.named(
                    "change-contact", "PUT", "api/v2/contacts/{contact}")
            .json(CONTACT)
            .repeatable()
            .expecting(400)
            .expecting(409)
            .build();

    /** Into the bin; 405 says that it lies there already. */
    static final RequestTemplate DELETE_PERSON = RequestTemplate.named(
                    "delete-contact", "DELETE", "api/v2/contacts/{contact}")
            .repeatable()
            .expecting(404)
            .expecting(405)
            .build();

    static final RequestTemplate ERASE_PERSON = RequestTemplate.named(
                    "erase-contact", "DELETE", "api/v2/contacts/{contact}/hard_delete")
            .query("force", true)
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate TICKETS = RequestTemplate.named("list-tickets", "GET", "api/v2/tickets")
            .query("requester_id", true)
            .query("updated_since", true)
            .query("order_by", true)
            .query("order_type", true)
            .query("page", true)
            .query("per_page", true)
            .repeatable()
            .build();

    static final RequestTemplate SEARCH = RequestTemplate.named("find-tickets", "GET", "api/v2/search/tickets")
            .query("query", true)
            .repeatable()
            .build();

    static final RequestTemplate TICKET = RequestTemplate.named("read-ticket", "GET", "api/v2/tickets/{ticket}")
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate CREATE_TICKET = RequestTemplate.named("create-ticket", "POST", "api/v2/tickets")
            .json(INTERACTION, TRANSCRIPT)
            .expecting(400)
            .build();

    static final RequestTemplate MOVE = RequestTemplate.named("move-ticket", "PUT", "api/v2/tickets/{ticket}")
            .json()
            .repeatable()
            .expecting(404)
            .build();

    /** Into the bin, as with contacts. */
    static final RequestTemplate DELETE_TICKET = RequestTemplate.named(
                    "delete-ticket", "DELETE", "api/v2/tickets/{ticket}")
            .repeatable()
            .expecting(404)
            .expecting(405)
            .build();

    static final RequestTemplate NOTES = RequestTemplate.named(
                    "list-notes", "GET", "api/v2/tickets/{ticket}/conversations")
            .query("page", true)
            .query("per_page", true)
            .repeatable()
            .build();

    static final RequestTemplate CREATE_NOTE = RequestTemplate.named(
                    "create-note", "POST", "api/v2/tickets/{ticket}/notes")
            .json(TRANSCRIPT)
            .build();

    static final RequestTemplate DELETE_NOTE = RequestTemplate.named(
                    "delete-note", "DELETE", "api/v2/conversations/{note}")
            .repeatable()
            .expecting(404)
            .build();

    static final Set<RequestTemplate> ALL = Set.of(
            NAMED,
            PERSON,
            CREATE_PERSON,
            CHANGE_PERSON,
            DELETE_PERSON,
            ERASE_PERSON,
            TICKETS,
            SEARCH,
            TICKET,
            CREATE_TICKET,
            MOVE,
            DELETE_TICKET,
            NOTES,
            CREATE_NOTE,
            DELETE_NOTE);

    private Requests() {}
}
