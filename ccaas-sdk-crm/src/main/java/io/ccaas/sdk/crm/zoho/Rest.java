package io.ccaas.sdk.crm.zoho;

import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Map;

/**
 * Queries, and changes of one record.
 *
 * @param calls the way there
 */
record Rest(CrmCalls calls) {

    /**
     * What a query found.
     *
     * @param answer the whole
     * @param records its rows
     * @param more whether there are more than these
     */
    record Rows(Answer answer, List<JsonObject> records, boolean more) {

        PartnerIssuedId id(JsonObject row) {
            return answer.issued(row.requireText("id"));
        }

        List<PartnerIssuedId> ids() {
            return records.stream().map(this::id).toList();
        }

        @Override
        public String toString() {
            return "Rows[" + records.size() + "]";
        }
    }

    /**
     * One query.
     *
     * @param template what the audit log calls it
     * @param coql its pieces
     */
    Rows query(RequestTemplate template, JsonBody coql, Deadline deadline) {
        Answer answer = calls.send(template, Map.of(), JsonBody.object().joined("select_query", coql), deadline);
        if (answer.status() == 204) { // nothing was found, and there is no content
            return new Rows(answer, List.of(), false);
        }
        if (answer.status() >= 400) {
            throw Reply.of(answer).refusal();
        }
        JsonObject json = answer.json();
        boolean more = json.requireObject("info").truth("more_records").orElse(false);
        return new Rows(answer, json.requireArray("data").objects(), more);
    }

    /** Writes one record. The account's own workflows are not set off. */
    Reply write(RequestTemplate template, Map<String, WireValue> values, JsonBody body, Deadline deadline) {
        return Reply.of(calls.send(template, values, body.list("trigger", JsonBody.object()), deadline));
    }

    static JsonBody one(JsonBody values) {
        return JsonBody.object().array("data", List.of(values));
    }
}
