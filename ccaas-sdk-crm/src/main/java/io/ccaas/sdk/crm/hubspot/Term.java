package io.ccaas.sdk.crm.hubspot;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.http.WireValue;

/** Every constant text that is sent. */
enum Term implements WireValue.Word {
    /** The unique property that the customer makes for contacts, calls, notes and tickets. */
    EXTERNAL_ID("ccaas_external_id"),
    PHONE("phone"),
    MOBILE("mobilephone"),
    FIRST_NAME("firstname"),
    LAST_NAME("lastname"),
    COMPANY("company"),
    EMAIL("email"),
    SEARCHABLE_PHONE("hs_searchable_calculated_phone_number"),
    SEARCHABLE_MOBILE("hs_searchable_calculated_mobile_number"),
    CONTAINS("CONTAINS_TOKEN"),
    IN("IN"),
    ANYTHING("*"),
    CONTACTS("contacts"),
    CALLS("calls"),
    NOTES("notes"),
    TICKETS("tickets"),
    HUBSPOT_DEFINED("HUBSPOT_DEFINED"),
    INBOUND("INBOUND"),
    OUTBOUND("OUTBOUND"),
    COMPLETED("COMPLETED"),
    FIRST_PIPELINE("0"),
    STAGE_NEW("1"),
    STAGE_WAITING("2"),
    STAGE_CLOSED("4");

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
