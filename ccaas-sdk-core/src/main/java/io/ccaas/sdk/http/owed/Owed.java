package io.ccaas.sdk.http.owed;

import io.ccaas.sdk.recording.TransferId;

/**
 * A copy that a partner holds until it agrees to delete it.
 *
 * @param partner its id in partners.yaml
 * @param origin where it was asked to make it; another host that takes the partner's place knows nothing of it
 * @param transfer what joins its entries in the audit log
 * @param job what the partner calls it, which may mean something to the partner
 */
public record Owed(String partner, String origin, TransferId transfer, String job) {

    boolean isOf(String whose, String where) {
        return partner.equals(whose) && origin.equals(where);
    }

    @Override
    public String toString() {
        return "Owed";
    }
}
