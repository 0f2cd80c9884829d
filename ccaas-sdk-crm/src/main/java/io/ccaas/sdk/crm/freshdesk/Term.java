package io.ccaas.sdk.crm.freshdesk;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.http.WireValue;

/** Every constant text that is sent. */
enum Term implements WireValue.Word {
    TRUE("true"),
    DELETED("deleted"),
    /** Without a date Freshdesk lists the tickets of the last 30 days alone; it is older than Freshdesk. */
    SINCE("2000-01-01T00:00:00Z"),
    CREATED_AT("created_at"),
    ASCENDING("asc"),
    /** What stands before and behind our id in the language of Freshdesk's search. */
    NAMED("\"" + Filed.FIELD + ":'"),
    QUOTES("'\""),
    INBOUND("Inbound call, "),
    OUTBOUND("Outbound call, "),
    COMMA(", "),
    SECONDS(" s"),
    NOTE("Note"),
    /** The description is shown to the customer, so nothing of the call stands in it. */
    DESCRIPTION("Logged by ccaas."),
    /** In front of our id, in the first line of the notes that this library wrote. */
    MARK("ccaas:"),
    LINE("<br>"),
    UNKNOWN("Unknown caller"),
    /** By these tags the tickets of this library are known. */
    TAG_NOTE("ccaas_note"),
    TAG_TICKET("ccaas_ticket");

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
