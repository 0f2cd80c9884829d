package io.ccaas.sdk.crm.suitecrm;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.http.WireValue;

/** Every constant text that is sent. */
enum Term implements WireValue.Word {
    CONTACTS("Contacts"),
    CALLS("Calls"),
    NOTES("Notes"),
    CASES("Cases"),
    LINK_CALLS("calls"),
    LINK_NOTES("notes"),
    LINK_CASES("cases"),
    LINK_CONTACTS("contacts"),
    LINK_CONTACT("contact"),
    LINK_BUGS("bugs"),
    INBOUND("Inbound"),
    OUTBOUND("Outbound"),
    INBOUND_CALL("Inbound call, "),
    OUTBOUND_CALL("Outbound call, "),
    SECONDS(" s"),
    NOTE("Note"),
    HELD("Held"),
    UNKNOWN("Unknown caller"),
    ERASED("Erased"),
    /** SuiteCRM leaves alone what is null. */
    NOTHING(""),
    SPACE(" "),
    COLON(":"),
    OPEN("Open"),
    CLOSED("Closed"),
    OPEN_NEW("Open_New"),
    OPEN_PENDING("Open_Pending Input"),
    CLOSED_CLOSED("Closed_Closed");

    private final String wire;

    Term(String wire) {
        this.wire = wire;
    }

    static Term of(Direction direction) {
        return direction == Direction.INBOUND ? INBOUND : OUTBOUND;
    }

    static Term title(Direction direction) {
        return direction == Direction.INBOUND ? INBOUND_CALL : OUTBOUND_CALL;
    }

    @Override
    public String wire() {
        return wire;
    }
}
