package io.ccaas.sdk.crm.zendesk;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.http.WireValue;

/** Every constant text that is sent. */
enum Term implements WireValue.Word {
    INBOUND("Inbound call, "),
    OUTBOUND("Outbound call, "),
    COMMA(", "),
    SECONDS(" s"),
    NOTE("Note"),
    UNKNOWN("Unknown caller"),
    END_USER("end-user"),
    /** By these tags the tickets of this library are known. */
    TAG_NOTE("ccaas_note"),
    TAG_TICKET("ccaas_ticket"),
    OPEN("open"),
    PENDING("pending"),
    SOLVED("solved");

    private final String wire;

    Term(String wire) {
        this.wire = wire;
    }

    static Term of(Direction direction) {
        return direction == Direction.INBOUND ? INBOUND : OUTBOUND;
    }

    @Override
    public String wire() {
        return wire;
    }
}
