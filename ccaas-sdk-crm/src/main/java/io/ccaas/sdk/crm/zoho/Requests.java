package io.ccaas.sdk.crm.zoho;

import static io.ccaas.sdk.partner.DataClass.CONTACT;
import static io.ccaas.sdk.partner.DataClass.INTERACTION;
import static io.ccaas.sdk.partner.DataClass.TRANSCRIPT;

import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.partner.DataClass;
import java.util.Set;

/**
 * Every request that is made of Zoho. Its own ids stand in paths, everything about people in bodies: so its search, which takes numbers in
 * targets, is not among them.
 */
final class Requests {

    static final RequestTemplate SEARCH =
            named("search-contacts", "POST", "coql", CONTACT).repeatable().build();

    static final RequestTemplate LOOK_UP =
            named("look-up", "POST", "coql").repeatable().build();

    /** Repeatable, because Zoho keeps our external id unique. */
    static final RequestTemplate UPSERT = named("upsert-contact", "POST", "Contacts/upsert", CONTACT)
            .repeatable()
            .build();

    static final RequestTemplate CHANGE = named("change-contact", "PUT", "Contacts/{id}", CONTACT)
            .repeatable()
            .build();

    static final RequestTemplate LOG =
            named("log-call", "POST", "Calls", INTERACTION, TRANSCRIPT).build();

    static final RequestTemplate BLANK =
            named("blank-call", "PUT", "Calls/{id}").repeatable().build();

    static final RequestTemplate DELETE = bare("delete-record", "DELETE", "{module}/{id}");

    static final RequestTemplate BINNED = bare("read-bin", "GET", "settings/recycle_bin/{id}");

    static final RequestTemplate ERASE = bare("erase-record", "DELETE", "settings/recycle_bin/{id}");

    static final Set<RequestTemplate> ALL = Set.of(SEARCH, LOOK_UP, UPSERT, CHANGE, LOG, BLANK, DELETE, BINNED, ERASE);

    private Requests() {}

    /** What Zoho says with 400 is read: it tells a record that is gone from a value that it does not take. */
    private static RequestTemplate.Builder named(String name, String method, String path, DataClass... classes) {
        return RequestTemplate.named(name, method, "crm/v8/" + path)
                .json(classes)
                .expecting(400);
    }

    private static RequestTemplate bare(String name, String method, String path) {
        return RequestTemplate.named(name, method, "crm/v8/" + path)
                .repeatable()
                .expecting(400)
                .build();
    }
}
