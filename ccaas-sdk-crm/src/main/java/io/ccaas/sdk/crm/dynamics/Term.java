package io.ccaas.sdk.crm.dynamics;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.http.WireValue;

/** Every constant text that is sent. */
enum Term implements WireValue.Word {
    CONTACT("contacts("),
    CALL("phonecalls("),
    CONTACT_NAMED("contacts(ccaas_externalid='"),
    CALL_NAMED("phonecalls(ccaas_externalid='"),
    BOUND("/contacts("),
    END(")"),
    END_NAMED("')"),
    INBOUND_CALL("Inbound call"),
    OUTBOUND_CALL("Outbound call");

    private final String wire;

    Term(String wire) {
        this.wire = wire;
    }

    static Term title(Direction direction) {
        return direction == Direction.INBOUND ? INBOUND_CALL : OUTBOUND_CALL;
    }

    @Override
    public String wire() {
        return wire;
    }
}
