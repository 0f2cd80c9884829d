package io.ccaas.sdk.crm.dynamics;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.List;

/**
 * Erases a contact and the calls that this library logged at it.
 *
 * @param records by id and key
 */
record Erasure(Records records) {

    private static final int MOST_ROUNDS = 20;

    boolean of(ExternalId externalId, Deadline deadline) {
        return records.contact(externalId, deadline)
                .map(found -> of(found.id(), deadline))
                .orElse(false);
    }

    boolean of(ContactId contact, Deadline deadline) {
        deadline.require("erase");
        return records.id(contact).map(id -> of(id, deadline)).orElse(false);
    }

    private boolean of(PartnerIssuedId contact, Deadline deadline) {
        if (!records.isThere(contact, deadline)) {
            return false;
        }
        deleteCalls(contact, deadline);
        records.calls().send(Requests.DELETE, Records.at(Records.contact(contact)), deadline);
        if (records.isThere(contact, deadline)) {
            throw CrmException.erasureRefused();
        }
        return true;
    }

    /** The next page's address holds a text of Dataverse's own making, which is no id: so the first is read again until none of ours is in it, which also shows what came meanwhile. */
    private void deleteCalls(PartnerIssuedId contact, Deadline deadline) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Answer answer =
                    records.calls().send(Requests.CALLS, Records.at(Records.contact(contact), Column.FILED), deadline);
            if (answer.status() == 404) {
                return;
            }
            JsonObject page = answer.json();
            boolean last = page.text("@odata.nextLink").isEmpty();
            List<JsonObject> ours = page.requireArray("value").objects().stream()
                    .filter(row -> !row.text(Records.EXTERNAL_ID).orElse("").isEmpty())
                    .toList();
            ours.forEach(
                    row -> delete(Records.found(answer, row, Column.CALL_ID).id(), deadline));
            if (ours.isEmpty()) {
                if (last) {
                    return;
                }
                break;
            }
        }
        throw CrmException.erasureRefused();
    }

    private void delete(PartnerIssuedId call, Deadline deadline) {
        records.calls().send(Requests.DELETE, Records.at(Records.call(call)), deadline);
    }
}
