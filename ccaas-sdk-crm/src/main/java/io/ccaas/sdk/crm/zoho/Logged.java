package io.ccaas.sdk.crm.zoho;

import io.ccaas.sdk.crm.CallLogged;
import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls of a contact. Where our field is unique, Zoho refuses the second of two calls with one id; where it is not, whoever wrote looks
 * again and takes its own back when there is another.
 *
 * @param rest the way there
 * @param people who is there
 * @param erasure takes back
 */
record Logged(Rest rest, People people, Erasure erasure) {

    /** One that is there, and whose it is. */
    private record There(PartnerIssuedId id, String contact) {

        @Override
        public String toString() {
            return "There";
        }
    }

    CallLogged once(ContactId contact, ExternalId externalId, JsonBody values, Deadline deadline) {
        List<There> earlier = marked(externalId, deadline);
        if (!earlier.isEmpty()) {
            return earlier(contact, externalId, earlier);
        }
        JsonBody call = values.host("Ccaas_External_Id", externalId.id())
                .object("Who_Id", JsonBody.object().issued("id", people.require(contact, deadline)));
        Reply reply = rest.write(Requests.LOG, Map.of(), Rest.one(call), deadline);
        if (reply.is("DUPLICATE_DATA")) {
            return earlier(contact, externalId, marked(externalId, deadline)); // another process was quicker
        }
        if (reply.isInvalid("Who_Id")) {
            throw CrmException.contactUnknown(); // it was erased in this moment
        }
        requireAlone(reply.done(), externalId, deadline);
        return new CallLogged(externalId, contact, CallLogged.Outcome.WRITTEN);
    }

    private static CallLogged earlier(ContactId contact, ExternalId externalId, List<There> there) {
        if (there.isEmpty()) {
            throw new CrmConflictException(); // what was refused for its sake is gone
        }
        if (!there.stream().allMatch(call -> call.contact().equals(contact.text()))) {
            throw CrmException.externalIdTaken();
        }
        return new CallLogged(externalId, contact, CallLogged.Outcome.ALREADY_THERE);
    }

    private void requireAlone(PartnerIssuedId made, ExternalId externalId, Deadline deadline) {
        boolean another = marked(externalId, deadline).stream()
                .anyMatch(call -> !call.id().equals(made)); // ours may not be listed yet
        if (another) {
            erasure.ofCall(made, deadline);
            throw new CrmConflictException();
        }
    }

    private List<There> marked(ExternalId externalId, Deadline deadline) {
        JsonBody coql = JsonBody.object()
                .word("select", Term.CALL_BY_EXTERNAL_ID)
                .host("id", externalId.id())
                .word("end", Term.END);
        Rest.Rows rows = rest.query(Requests.LOOK_UP, coql, deadline);
        return rows.records().stream()
                .map(row -> new There(rows.id(row), whose(row).orElse("")))
                .toList();
    }

    private static Optional<String> whose(JsonObject row) {
        return row.object("Who_Id").flatMap(contact -> contact.text("id"));
    }
}
