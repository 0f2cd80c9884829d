package io.ccaas.sdk.crm.odoo;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.http.WireValue;

/**
 * Every constant text that is sent: fields, operators, and what stands around values. What stands within a pattern is a telephone number's
 * digits or nothing: none of these can hold a wildcard.
 */
enum Term implements WireValue.Word {
    ID("id"),
    NAME("name"),
    COMPANY("commercial_company_name"),
    EMAIL("email"),
    PHONE("phone"),
    REFERENCE("ref"),
    MODEL("model"),
    RECORD("res_id"),
    MESSAGE_ID("message_id"),
    PARTNER("res.partner"),
    COMMENT("comment"),
    EITHER("|"),
    IS("="),
    LIKE("=like"),
    LIKE_ANY_CASE("=ilike"),
    ANYTHING("%"),
    /** A message id is written as mail does; ours are told from others by what stands behind the external id. */
    MARK("<"),
    MARK_END("@ccaas-sdk>"),
    ANY_MARK("%@ccaas-sdk>"),
    INBOUND("Inbound call, "),
    OUTBOUND("Outbound call, "),
    COMMA(", "),
    SECONDS(" s<br>"),
    UNKNOWN("Unknown caller");

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
