package io.ccaas.sdk.crm.tryton;

import io.ccaas.sdk.call.Direction;
import io.ccaas.sdk.http.WireValue;

/** Every constant text that is sent: names of fields, operators, and what stands in front of notes. */
enum Term implements WireValue.Word {
    ID("id"),
    PARTY("party"),
    PARTY_ACTIVE("party.active"),
    NAME("name"),
    CODE("code"),
    EMAIL("email"),
    PHONE("phone"),
    MOBILE("mobile"),
    FAX("fax"),
    OTHER("other"),
    TYPE("type"),
    DATA("data"),
    BYTES("bytes"),
    VALUE("value"),
    RESOURCE("resource"),
    MESSAGE("message"),
    TIMESTAMP("_timestamp"),
    CREATE("create"),
    WRITE("write"),
    ASCENDING("ASC"),
    IS("="),
    LIKE("like"),
    IN("in"),
    ANYTHING("%"),
    PARTY_RESOURCE("party.party,"),
    TEXT_FILE(".txt"),
    /** How mechanisms that this library wrote are told from those of people. */
    OURS("ccaas-sdk"),
    /** In front of the external id, on a line of its own. */
    MARK("ccaas-sdk:"),
    LINE("\n"),
    SPACE(" "),
    INBOUND("inbound "),
    OUTBOUND("outbound "),
    SECONDS(" s\n");

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
