package io.ccaas.sdk.crm.servicenow;

import static io.ccaas.sdk.partner.DataClass.CONTACT;
import static io.ccaas.sdk.partner.DataClass.INTERACTION;
import static io.ccaas.sdk.partner.DataClass.TRANSCRIPT;

import io.ccaas.sdk.http.RequestTemplate;
import java.util.Set;

/**
 * Every request that is made of ServiceNow. Its ids and ours stand in targets, people's numbers and names in bodies alone. No answer
 * brings more columns than are asked for.
 */
final class Requests {

    private static final String TABLE = "api/now/table/";
    private static final String FIELDS = "sysparm_fields";
    private static final String BARE = "sysparm_exclude_reference_link";
    private static final String LIMIT = "sysparm_limit";

    static final RequestTemplate NAMED = RequestTemplate.named("find-record", "GET", TABLE + "{table}")
            .query("u_ccaas_external_id", true)
            .query(FIELDS, true)
            .query(BARE, true)
            .query(LIMIT, true)
            .repeatable()
            .build();

    static final RequestTemplate OF = RequestTemplate.named("list-interactions", "GET", TABLE + "interaction")
            .query("opened_for", true)
            .query(FIELDS, true)
            .query(BARE, true)
            .query(LIMIT, true)
            .query("sysparm_offset", true)
            .repeatable()
            .build();

    static final RequestTemplate INCIDENTS_OF = RequestTemplate.named("list-tickets", "GET", TABLE + "incident")
            .query("caller_id", true)
            .query(FIELDS, true)
            .query(BARE, true)
            .query(LIMIT, true)
            .query("sysparm_offset", true)
            .repeatable()
            .build();

    static final RequestTemplate CONTACT_ROW = RequestTemplate.named(
                    "read-contact", "GET", TABLE + "customer_contact/{id}")
            .query(FIELDS, true)
            .repeatable()
            .expecting(404)
            .build();

    /** Not repeatable by itself: ServiceNow knows no idempotency key. A repeated upsert looks first. */
    static final RequestTemplate CREATE = RequestTemplate.named("create-contact", "POST", TABLE + "customer_contact")
            .query(FIELDS, true)
            .json(CONTACT)
            .build();

    static final RequestTemplate CHANGE = RequestTemplate.named(
                    "change-contact", "PATCH", TABLE + "customer_contact/{id}")
            .query(FIELDS, true)
            .json(CONTACT)
            .repeatable()
            .expecting(404)
            .build();

    /** Not repeatable by itself either. */
    static final RequestTemplate LOG = RequestTemplate.named("log-call", "POST", TABLE + "interaction")
            .query(FIELDS, true)
            .query(BARE, true)
            .json(INTERACTION, TRANSCRIPT)
            .build();

    static final RequestTemplate OPEN = RequestTemplate.named("open-ticket", "POST", TABLE + "incident")
            .query(FIELDS, true)
            .query(BARE, true)
            .json(INTERACTION, TRANSCRIPT)
            .build();

    static final RequestTemplate MOVE = RequestTemplate.named("move-ticket", "PATCH", TABLE + "incident/{id}")
            .query(FIELDS, true)
            .json()
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate BLANK = RequestTemplate.named("blank-record", "PATCH", TABLE + "{table}/{id}")
            .query(FIELDS, true)
            .json()
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate DELETE = RequestTemplate.named("delete-record", "DELETE", TABLE + "{table}/{id}")
            .repeatable()
            .expecting(404)
            .build();

    static final Set<RequestTemplate> ALL =
            Set.of(NAMED, OF, INCIDENTS_OF, CONTACT_ROW, CREATE, CHANGE, LOG, OPEN, MOVE, BLANK, DELETE);

    private Requests() {}
}
