package io.ccaas.sdk.crm.odoo;

import static io.ccaas.sdk.partner.DataClass.CONTACT;
import static io.ccaas.sdk.partner.DataClass.INTERACTION;
import static io.ccaas.sdk.partner.DataClass.TRANSCRIPT;

import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.partner.DataClass;
import java.util.Set;

/** Every request that is made of Odoo: a model and one of its methods stand in the path, everything else in the body. */
final class Requests {

    static final RequestTemplate NUMBERS = named("find-numbers", "res.partner/search_read", CONTACT)
            .repeatable()
            .build();

    static final RequestTemplate PARTNERS =
            named("read-partners", "res.partner/search_read").repeatable().build();

    static final RequestTemplate CREATE =
            named("create-partner", "res.partner/create", CONTACT).build();

    /** Repeatable, because the same values are written again. */
    static final RequestTemplate WRITE =
            named("change-partner", "res.partner/write", CONTACT).repeatable().build();

    static final RequestTemplate DELETE = named("delete-partner", "res.partner/unlink")
            .repeatable()
            .expecting(404)
            .expecting(422)
            .build();

    static final RequestTemplate MESSAGES =
            named("read-messages", "mail.message/search_read").repeatable().build();

    static final RequestTemplate POST = named("post-message", "res.partner/message_post", INTERACTION, TRANSCRIPT)
            .expecting(404)
            .build();

    static final RequestTemplate DELETE_MESSAGES = named("delete-messages", "mail.message/unlink")
            .repeatable()
            .expecting(404)
            .build();

    static final Set<RequestTemplate> ALL =
            Set.of(NUMBERS, PARTNERS, CREATE, WRITE, DELETE, MESSAGES, POST, DELETE_MESSAGES);

    private Requests() {}

    private static RequestTemplate.Builder named(String name, String method, DataClass... classes) {
        return RequestTemplate.named(name, "POST", "json/2/" + method).json(classes);
    }
}
