package io.ccaas.sdk.crm.tryton;

import io.ccaas.sdk.http.WireValue;

/** Every method of Tryton that is called. */
enum Operation implements WireValue.Word {
    MECHANISMS("model.party.contact_mechanism.search_read"),
    PARTIES("model.party.party.search_read"),
    PARTY_CREATE("model.party.party.create"),
    PARTY_WRITE("model.party.party.write"),
    PARTY_DELETE("model.party.party.delete"),
    NOTES("model.ir.note.search_read"),
    NOTE_CREATE("model.ir.note.create"),
    NOTE_DELETE("model.ir.note.delete"),
    FILES("model.ir.attachment.search_read"),
    FILE_CREATE("model.ir.attachment.create"),
    FILE_DELETE("model.ir.attachment.delete");

    private final String wire;

    Operation(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
