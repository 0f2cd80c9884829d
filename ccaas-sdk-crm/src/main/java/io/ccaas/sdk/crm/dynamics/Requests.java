package io.ccaas.sdk.crm.dynamics;

import static io.ccaas.sdk.partner.DataClass.CONTACT;
import static io.ccaas.sdk.partner.DataClass.INTERACTION;
import static io.ccaas.sdk.partner.DataClass.TRANSCRIPT;

import io.ccaas.sdk.http.RequestTemplate;
import java.util.Set;

/**
 * Every request that is made of Dataverse. Its ids and ours stand in targets, people's numbers and names in bodies alone. No answer
 * brings more columns than are asked for.
 */
final class Requests {

    private static final String API = "api/data/v9.2/";

    static final String SELECT = "$select";

    /** By Dataverse's id or by our key. */
    static final RequestTemplate READ = RequestTemplate.named("read-record", "GET", API + "{record}")
            .query(SELECT, true)
            .repeatable()
            .expecting(404)
            .build();

    /** Repeatable, because Dataverse knows the contact by our external id. */
    static final RequestTemplate UPSERT = RequestTemplate.named("upsert-contact", "PATCH", API + "{record}")
            .json(CONTACT)
            .repeatable()
            .build();

    /** Not repeatable by itself: a second attempt could not tell its own call from another process's. */
    static final RequestTemplate LOG = RequestTemplate.named("log-call", "POST", API + "phonecalls")
            .json(INTERACTION, TRANSCRIPT)
            .build();

    static final RequestTemplate COMPLETE = RequestTemplate.named("complete-call", "PATCH", API + "{record}")
            .json()
            .repeatable()
            .build();

    static final RequestTemplate CALLS = RequestTemplate.named("list-calls", "GET", API + "{record}/Contact_Phonecalls")
            .query(SELECT, true)
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate DELETE = RequestTemplate.named("delete-record", "DELETE", API + "{record}")
            .repeatable()
            .expecting(404)
            .build();

    static final Set<RequestTemplate> ALL = Set.of(READ, UPSERT, LOG, COMPLETE, CALLS, DELETE);

    private Requests() {}
}
