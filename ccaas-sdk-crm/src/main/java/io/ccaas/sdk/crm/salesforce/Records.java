package io.ccaas.sdk.crm.salesforce;

import io.ccaas.sdk.crm.ContactId;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.ExternalId;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Map;

/**
 * Tasks and cases. Salesforce keeps our external id unique, so the first that creates a record has won; who loses looks whose record
 * it is.
 *
 * @param rest the way there
 */
record Records(Rest rest) {

    /** The kinds, how the contact is called in each, and how one is found by our id. */
    enum Kind {
        TASK(Term.TASK, "WhoId", Term.TASK_BY_EXTERNAL_ID),
        CASE(Term.CASE, "ContactId", Term.CASE_BY_EXTERNAL_ID);

        private final Term path;
        private final String contact;
        private final Term select;

        Kind(Term path, String contact, Term select) {
            this.path = path;
            this.contact = contact;
            this.select = select;
        }
    }

    /**
     * A record with an external id.
     *
     * @param id Salesforce's
     * @param created whether this call made it
     */
    record Made(String id, boolean created) {

        @Override
        public String toString() {
            return "Made[created=" + created + "]";
        }
    }

    Made once(Kind kind, ContactId contact, ExternalId externalId, JsonBody values, Deadline deadline) {
        JsonBody body = values.host("Ccaas_External_Id__c", externalId.id())
                .issued(kind.contact, rest.calls().issued(contact.text()));
        Answer answer = rest.calls().send(Requests.CREATE, Map.of("kind", WireValue.of(kind.path)), body, deadline);
        if (answer.status() != 400) {
            return new Made(answer.issued(answer.json().requireText("id")).text(), true);
        }
        List<JsonObject> errors = Rest.list(answer);
        if (Rest.has(errors, "DUPLICATE_VALUE")) {
            return earlier(kind, contact, externalId, deadline);
        }
        if (Rest.has(errors, "INVALID_CROSS_REFERENCE_KEY", "ENTITY_IS_DELETED", "MALFORMED_ID")) {
            throw CrmException.contactUnknown();
        }
        throw Rest.refusal(errors);
    }

    private Made earlier(Kind kind, ContactId contact, ExternalId externalId, Deadline deadline) {
        JsonBody soql = JsonBody.object()
                .word("select", kind.select)
                .host("id", externalId.id())
                .word("end", Term.END);
        Rest.Found found = rest.query(Requests.LOOK_UP, soql, deadline);
        JsonObject row = found.records().stream()
                .findFirst()
                .orElseThrow(() -> CrmException.answerShape("the record whose external id is taken"));
        if (!row.text(kind.contact).orElse("").equals(contact.text())) {
            throw CrmException.externalIdTaken();
        }
        return new Made(found.id(row).text(), false);
    }
}
