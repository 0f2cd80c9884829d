package io.ccaas.sdk.crm.servicenow;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.http.WireValue;

/** Every constant text that is sent. There is no encoded query among them: what is searched stands alone, as the value of a column. */
enum Term implements WireValue.Word {
    CONTACT("customer_contact"),
    INTERACTION("interaction"),
    INCIDENT("incident"),
    CONTACT_FIELDS("sys_id,u_ccaas_external_id"),
    INTERACTION_FIELDS("sys_id,u_ccaas_external_id,opened_for"),
    LOGGED_FIELDS("sys_id,u_ccaas_external_id,opened_for,u_ccaas_text"),
    INCIDENT_FIELDS("sys_id,u_ccaas_external_id,caller_id"),
    OPENED_FIELDS("sys_id,u_ccaas_external_id,caller_id,short_description,u_ccaas_text"),
    STATE_FIELDS("sys_id,state"),
    NEW("1"),
    IN_PROGRESS("2"),
    ON_HOLD("3"),
    RESOLVED("6"),
    AWAITING_CALLER("1"),
    SOLUTION_PROVIDED("Solution provided"),
    CLOSED_BY_US("Closed by the contact centre"),
    TRUE("true"),
    PHONE("phone"),
    COMPLETE("closed_complete"),
    INBOUND("inbound"),
    OUTBOUND("outbound"),
    INBOUND_CALL("Inbound call, "),
    OUTBOUND_CALL("Outbound call, "),
    COMMA(", "),
    SECONDS(" s"),
    UNKNOWN("Unknown caller"),
    ERASED("Erased");

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
