package io.ccaas.sdk.crm.hubspot;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Map;

/**
 * Calls, notes and tickets. HubSpot keeps our external id unique, so the first that creates a record has won; who loses looks whose
 * record it is.
 *
 * @param calls the way there
 */
record Records(CrmCalls calls) {

    /** The kinds, and the number of HubSpot's own association of each with a contact. */
    enum Kind {
        CALL(Term.CALLS, 194),
        NOTE(Term.NOTES, 202),
        TICKET(Term.TICKETS, 16);

        private final Term path;
        private final int association;

        Kind(Term path, int association) {
            this.path = path;
            this.association = association;
        }
    }

    /**
     * A record with an external id.
     *
     * @param id HubSpot's
     * @param created whether this call made it
     */
    record Made(String id, boolean created) {

        @Override
        public String toString() {
            return "Made[created=" + created + "]";
        }
    }

    Made once(Kind kind, ContactId contact, ExternalId externalId, JsonBody properties, Deadline deadline) {
        JsonBody type = JsonBody.object()
                .word("associationCategory", Term.HUBSPOT_DEFINED)
                .count("associationTypeId", kind.association);
        JsonBody association = JsonBody.object()
                .object("to", JsonBody.object().issued("id", calls.issued(contact.text())))
                .array("types", List.of(type));
        JsonBody body = JsonBody.object()
                .object("properties", properties.host("ccaas_external_id", externalId.id()))
                .array("associations", List.of(association));
        Answer answer = calls.send(Requests.CREATE, Map.of("kind", WireValue.of(kind.path)), body, deadline);
        return answer.status() >= 400
                ? earlier(kind, contact, externalId, answer, deadline)
                : new Made(answer.issued(answer.json().requireText("id")).text(), true);
    }

    private Made earlier(Kind kind, ContactId contact, ExternalId externalId, Answer refusal, Deadline deadline) {
        Map<String, WireValue> values = Map.of(
                "kind", WireValue.of(kind.path),
                "externalId", WireValue.of(externalId.id()),
                "idProperty", WireValue.of(Term.EXTERNAL_ID),
                "associations", WireValue.of(Term.CONTACTS));
        Answer found = calls.send(Requests.FIND, values, deadline);
        if (found.status() == 404) {
            throw Refusals.of(refusal); // it was refused for another reason
        }
        boolean its = found
                .json()
                .object("associations")
                .flatMap(associations -> associations.object("contacts"))
                .flatMap(contacts -> contacts.array("results"))
                .map(JsonArray::objects)
                .orElse(List.of())
                .stream()
                .anyMatch(to -> to.requireText("id").equals(contact.text()));
        if (!its) {
            throw CrmException.externalIdTaken();
        }
        return new Made(found.issued(found.json().requireText("id")).text(), false);
    }
}
