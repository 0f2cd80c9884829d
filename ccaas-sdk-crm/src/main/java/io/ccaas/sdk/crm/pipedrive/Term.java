package io.ccaas.sdk.crm.pipedrive;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.http.WireValue;

/** Every constant text that is sent. No value is written into a language of queries: Pipedrive's search takes terms as they are. */
enum Term implements WireValue.Word {
    TRUE("true"),
    CUSTOM_FIELDS("custom_fields"),
    NOTES("notes"),
    BY_ID("id"),
    CALL("call"),
    INBOUND("Inbound call, "),
    OUTBOUND("Outbound call, "),
    COMMA(", "),
    SECONDS(" s"),
    COLON(":"),
    /** In front of our id, in the first line of everything that this library wrote. */
    MARK("ccaas:"),
    LINE("<br>"),
    UNKNOWN("Unknown caller"),
    ERASED("Erased");

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
