package io.ccaas.sdk.crm.tryton;

import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.json.JsonObject;

/**
 * A party that is there.
 *
 * @param id Tryton's
 * @param timestamp when it was last changed
 */
record Known(PartnerIssuedId id, PartnerIssuedId timestamp) {

    static Known of(Rpc.Reply reply, JsonObject row) {
        return new Known(reply.id(row, "id"), reply.answer().issued(row.requireText("_timestamp")));
    }

    /** For Tryton's optimistic lock: what somebody else wrote since it was read is not written over. */
    JsonBody since() {
        return JsonBody.object().issued(Term.PARTY_RESOURCE.wire() + id.text(), timestamp);
    }

    @Override
    public String toString() {
        return "Known";
    }
}
