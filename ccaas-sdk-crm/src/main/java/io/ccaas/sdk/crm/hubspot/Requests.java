package io.ccaas.sdk.crm.hubspot;

import static io.ccaas.sdk.partner.DataClass.CONTACT;
import static io.ccaas.sdk.partner.DataClass.INTERACTION;
import static io.ccaas.sdk.partner.DataClass.TRANSCRIPT;

import io.ccaas.sdk.http.RequestTemplate;
import java.util.Set;

/** Every request that is made of HubSpot. Its ids stand in paths, people's numbers and names in bodies alone. */
final class Requests {

    static final RequestTemplate SEARCH = RequestTemplate.named(
                    "find-contact", "POST", "crm/v3/objects/contacts/search")
            .json(CONTACT)
            .repeatable()
            .build();

    static final RequestTemplate READ = RequestTemplate.named(
                    "read-contact", "POST", "crm/v3/objects/contacts/batch/read")
            .json()
            .repeatable()
            .build();

    static final RequestTemplate UPSERT = RequestTemplate.named(
                    "upsert-contacts", "POST", "crm/v3/objects/contacts/batch/upsert")
            .json(CONTACT)
            .repeatable()
            .expecting(400)
            .build();

    static final RequestTemplate ERASE = RequestTemplate.named(
                    "erase-contact", "POST", "crm/v3/objects/contacts/gdpr-delete")
            .json()
            .repeatable()
            .expecting(404)
            .build();

    /** Repeatable, because HubSpot keeps our external id unique. */
    static final RequestTemplate CREATE = RequestTemplate.named("create-record", "POST", "crm/v3/objects/{kind}")
            .json(INTERACTION, TRANSCRIPT)
            .repeatable()
            .expecting(400)
            .expecting(409)
            .build();

    static final RequestTemplate FIND = RequestTemplate.named(
                    "find-record", "GET", "crm/v3/objects/{kind}/{externalId}")
            .query("idProperty", true)
            .query("associations", true)
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate MOVE = RequestTemplate.named("move-ticket", "PATCH", "crm/v3/objects/tickets/{ticket}")
            .json()
            .repeatable()
            .expecting(404)
            .build();

    static final Set<RequestTemplate> ALL = Set.of(SEARCH, READ, UPSERT, ERASE, CREATE, FIND, MOVE);

    private Requests() {}
}
