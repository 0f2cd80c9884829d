package io.ccaas.sdk.crm.zendesk;

import static io.ccaas.sdk.partner.DataClass.CONTACT;
import static io.ccaas.sdk.partner.DataClass.INTERACTION;
import static io.ccaas.sdk.partner.DataClass.TRANSCRIPT;

import io.ccaas.sdk.http.RequestTemplate;
import java.util.Set;

/**
 * Every request that is made of Zendesk. Its ids and ours stand in targets, people's numbers and names in bodies alone: so its search is
 * not among them.
 */
final class Requests {

    static final RequestTemplate NAMED = RequestTemplate.named("find-user", "GET", "api/v2/users/show_many")
            .query("external_ids", true)
            .repeatable()
            .build();

    static final RequestTemplate USER = RequestTemplate.named("read-user", "GET", "api/v2/users/{user}")
            .repeatable()
            .expecting(404)
            .build();

    /** Repeatable, because Zendesk knows the user by our external id. */
    static final RequestTemplate UPSERT = RequestTemplate.named("upsert-user", "POST", "api/v2/users/create_or_update")
            .json(CONTACT)
            .repeatable()
            .expecting(422)
            .build();

    static final RequestTemplate ADDRESS = RequestTemplate.named("address-user", "PUT", "api/v2/users/{user}")
            .json(CONTACT)
            .repeatable()
            .expecting(422)
            .build();

    static final RequestTemplate DELETE_USER = RequestTemplate.named("delete-user", "DELETE", "api/v2/users/{user}")
            .repeatable()
            .expecting(404)
            .expecting(422)
            .build();

    static final RequestTemplate DELETED_USER = RequestTemplate.named(
                    "read-deleted-user", "GET", "api/v2/deleted_users/{user}")
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate ERASE_USER = RequestTemplate.named(
                    "erase-user", "DELETE", "api/v2/deleted_users/{user}")
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate MARKED = RequestTemplate.named("find-tickets", "GET", "api/v2/tickets")
            .query("external_id", true)
            .repeatable()
            .build();

    /** Repeatable, because Zendesk honours {@code Idempotency-Key} here. */
    static final RequestTemplate CREATE = RequestTemplate.named("create-ticket", "POST", "api/v2/tickets")
            .json(INTERACTION, TRANSCRIPT)
            .repeatable()
            .expecting(400)
            .expecting(422)
            .build();

    static final RequestTemplate TICKET = RequestTemplate.named("read-ticket", "GET", "api/v2/tickets/{ticket}")
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate MOVE = RequestTemplate.named("move-ticket", "PUT", "api/v2/tickets/{ticket}")
            .json()
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate REQUESTED = RequestTemplate.named(
                    "list-tickets", "GET", "api/v2/users/{user}/tickets/requested")
            .query("page", true)
            .query("per_page", true)
            .repeatable()
            .build();

    static final RequestTemplate DELETE_TICKET = RequestTemplate.named(
                    "delete-ticket", "DELETE", "api/v2/tickets/{ticket}")
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate ERASE_TICKET = RequestTemplate.named(
                    "erase-ticket", "DELETE", "api/v2/deleted_tickets/{ticket}")
            .repeatable()
            .expecting(404)
            .build();

    static final Set<RequestTemplate> ALL = Set.of(
            NAMED,
            USER,
            UPSERT,
            ADDRESS,
            DELETE_USER,
            DELETED_USER,
            ERASE_USER,
            MARKED,
            CREATE,
            TICKET,
            MOVE,
            REQUESTED,
            DELETE_TICKET,
            ERASE_TICKET);

    private Requests() {}
}
