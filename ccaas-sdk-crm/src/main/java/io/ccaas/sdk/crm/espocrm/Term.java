package io.ccaas.sdk.crm.espocrm;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.http.WireValue;

/** Every constant text that is sent. */
enum Term implements WireValue.Word {
    CONTACT("Contact"),
    CALL("Call"),
    TASK("Task"),
    CASE("Case"),
    CALLS("calls"),
    TASKS("tasks"),
    CASES("cases"),
    SELECT_CONTACT("id,createdAt,cCcaasExternalId"),
    SELECT_CHILD("id,createdAt,cCcaasExternalId,parentId,parentType"),
    SELECT_CASE("id,createdAt,cCcaasExternalId,contactId"),
    SELECT_LINKED("id,cCcaasExternalId"),
    EQUALS("equals"),
    CREATED_AT("createdAt"),
    ASCENDING("asc"),
    INBOUND("Inbound"),
    OUTBOUND("Outbound"),
    INBOUND_CALL("Inbound call"),
    OUTBOUND_CALL("Outbound call"),
    NOTE("Note"),
    HELD("Held"),
    COMPLETED("Completed"),
    UNKNOWN("Unknown caller"),
    ERASED("Erased"),
    SPACE(" "),
    COLON(":"),
    NEW("New"),
    PENDING("Pending"),
    CLOSED("Closed");

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
