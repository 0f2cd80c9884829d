package io.ccaas.sdk.crm.reference;

import static io.ccaas.sdk.partner.DataClass.CONTACT;
import static io.ccaas.sdk.partner.DataClass.INTERACTION;
import static io.ccaas.sdk.partner.DataClass.TRANSCRIPT;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.WireValue;
import java.util.Set;

/** Every request of the sample CRM's interface; the server honours {@code Idempotency-Key}, so all may be repeated. */
final class ReferenceRequests {

    static final RequestTemplate FIND = RequestTemplate.named("find-contact", "POST", "contacts/search")
            .json(CONTACT)
            .repeatable()
            .build();

    static final RequestTemplate LOG = RequestTemplate.named("log-call", "POST", "calls")
            .json(INTERACTION, TRANSCRIPT)
            .repeatable()
            .expecting(404)
            .expecting(409)
            .build();

    static final RequestTemplate UPSERT = RequestTemplate.named(
                    "upsert-contact", "PUT", "contacts/by-external-id/{externalId}")
            .json(CONTACT)
            .repeatable()
            .build();

    static final RequestTemplate ERASE = RequestTemplate.named("erase-contact", "POST", "contacts/{contact}/erase")
            .repeatable()
            .expecting(404)
            .build();

    static final RequestTemplate ERASE_EXTERNAL = RequestTemplate.named(
                    "erase-by-external-id", "POST", "contacts/by-external-id/{externalId}/erase")
            .repeatable()
            .expecting(404)
            .build();

    static final Set<RequestTemplate> ALL = Set.of(FIND, LOG, UPSERT, ERASE, ERASE_EXTERNAL);

    private ReferenceRequests() {}

    /** How the interface writes directions. */
    enum Way implements WireValue.Word {
        INBOUND("inbound"),
        OUTBOUND("outbound");

        private final String wire;

        Way(String wire) {
            this.wire = wire;
        }

        static Way of(Direction direction) {
            return direction == Direction.INBOUND ? INBOUND : OUTBOUND;
        }

        @Override
        public String wire() {
            return wire;
        }
    }
}
