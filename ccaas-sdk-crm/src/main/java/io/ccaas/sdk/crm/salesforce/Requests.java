package io.ccaas.sdk.crm.salesforce;

import static io.ccaas.sdk.partner.DataClass.CONTACT;
import static io.ccaas.sdk.partner.DataClass.INTERACTION;
import static io.ccaas.sdk.partner.DataClass.TRANSCRIPT;

import io.ccaas.sdk.http.RequestTemplate;
import java.util.Set;

/**
 * Every request that is made of Salesforce. Queries travel within the body of a composite request: the query resource itself takes them
 * in its target, where logs keep them.
 */
final class Requests {

    static final String DATA = "services/data/v66.0/";

    static final RequestTemplate QUERY = RequestTemplate.named("query", "POST", DATA + "composite")
            .json(CONTACT)
            .repeatable()
            .build();

    static final RequestTemplate LOOK_UP = RequestTemplate.named("look-up", "POST", DATA + "composite")
            .json()
            .repeatable()
            .build();

    /** Repeatable, because Salesforce keeps our external id unique. */
    static final RequestTemplate CREATE = RequestTemplate.named("create-record", "POST", DATA + "sobjects/{kind}")
            .json(INTERACTION, TRANSCRIPT)
            .repeatable()
            .expecting(400)
            .build();

    static final RequestTemplate UPSERT = RequestTemplate.named(
                    "upsert-contact", "PATCH", DATA + "sobjects/Contact/Ccaas_External_Id__c/{externalId}")
            .json(CONTACT)
            .repeatable()
            .expecting(400)
            .build();

    static final RequestTemplate UPSERT_ALL = RequestTemplate.named(
                    "upsert-contacts", "PATCH", DATA + "composite/sobjects/Contact/Ccaas_External_Id__c")
            .json(CONTACT)
            .repeatable()
            .expecting(400)
            .build();

    static final RequestTemplate MOVE = RequestTemplate.named("move-case", "PATCH", DATA + "sobjects/Case/{id}")
            .json()
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate BLANK = RequestTemplate.named("blank-record", "PATCH", DATA + "sobjects/{kind}/{id}")
            .json()
            .repeatable()
            .expecting(400)
            .expecting(404)
            .build();

    static final RequestTemplate DELETE = RequestTemplate.named(
                    "delete-record", "DELETE", DATA + "sobjects/{kind}/{id}")
            .repeatable()
            .expecting(400)
            .expecting(404)
            .build();

    static final Set<RequestTemplate> ALL = Set.of(QUERY, LOOK_UP, CREATE, UPSERT, UPSERT_ALL, MOVE, BLANK, DELETE);

    private Requests() {}
}
