package io.ccaas.sdk.crm.pipedrive;

import static io.ccaas.sdk.partner.DataClass.CONTACT;
import static io.ccaas.sdk.partner.DataClass.INTERACTION;
import static io.ccaas.sdk.partner.DataClass.TRANSCRIPT;

import io.ccaas.sdk.http.RequestTemplate;
import java.util.Set;

/**
 * Every request that is made of Pipedrive. Its ids and ours stand in targets, people's numbers and names in bodies alone: so its search
 * is asked for ids of ours and for nothing else. What creates is not repeatable: Pipedrive knows no idempotency keys.
 */
final class Requests {

    static final RequestTemplate FIELDS = RequestTemplate.named("read-fields", "GET", "api/v2/personFields")
            .query("limit", true)
            .repeatable()
            .build();

    /** Persons that have a term in a custom field or in a note of theirs. */
    static final RequestTemplate SEARCH = RequestTemplate.named("find-person", "GET", "api/v2/persons/search")
            .query("term", true)
            .query("fields", true)
            .query("exact_match", false)
            .query("limit", true)
            .repeatable()
            .build();

    static final RequestTemplate PERSON = RequestTemplate.named("read-person", "GET", "api/v2/persons/{person}")
            .query("custom_fields", true)
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate CREATE_PERSON = RequestTemplate.named("create-person", "POST", "api/v2/persons")
            .json(CONTACT)
            .build();

    static final RequestTemplate CHANGE_PERSON = RequestTemplate.named(
                    "change-person", "PATCH", "api/v2/persons/{person}")
            .json(CONTACT)
            .repeatable()
            .build();

    static final RequestTemplate DELETE_PERSON = RequestTemplate.named("delete-person", "DELETE", "api/v2/persons/{id}")
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate CALLS = RequestTemplate.named("list-calls", "GET", "api/v2/activities")
            .query("person_id", true)
            .query("sort_by", true)
            .query("limit", true)
            .query("cursor", false)
            .repeatable()
            .build();

    static final RequestTemplate CREATE_CALL = RequestTemplate.named("create-call", "POST", "api/v2/activities")
            .json(INTERACTION)
            .build();

    static final RequestTemplate BLANK_CALL = RequestTemplate.named("blank-call", "PATCH", "api/v2/activities/{id}")
            .json()
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate DELETE_CALL = RequestTemplate.named("delete-call", "DELETE", "api/v2/activities/{id}")
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate NOTES = RequestTemplate.named("list-notes", "GET", "api/v1/notes")
            .query("person_id", true)
            .query("start", true)
            .query("limit", true)
            .repeatable()
            .build();

    static final RequestTemplate CREATE_NOTE = RequestTemplate.named("create-note", "POST", "api/v1/notes")
            .json(TRANSCRIPT)
            .build();

    static final RequestTemplate BLANK_NOTE = RequestTemplate.named("blank-note", "PUT", "api/v1/notes/{id}")
            .json()
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate DELETE_NOTE = RequestTemplate.named("delete-note", "DELETE", "api/v1/notes/{id}")
            .repeatable()
            .expecting(404)
            .build();

    static final Set<RequestTemplate> ALL = Set.of(
            FIELDS,
            SEARCH,
            PERSON,
            CREATE_PERSON,
            CHANGE_PERSON,
            DELETE_PERSON,
            CALLS,
            CREATE_CALL,
            BLANK_CALL,
            DELETE_CALL,
            NOTES,
            CREATE_NOTE,
            BLANK_NOTE,
            DELETE_NOTE);

    private Requests() {}
}
