package io.ccaas.sdk.crm.odoo;

import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonBoolean;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls of methods. What a method returns is the whole answer; what an error says is never read, since Odoo puts values and its own
 * traceback into it.
 *
 * @param calls the way there
 */
record Orm(CrmCalls calls) {

    /**
     * Records that were found.
     *
     * @param answer the whole
     * @param records with the fields that were asked for
     */
    record Rows(Answer answer, List<JsonObject> records) {

        PartnerIssuedId id(JsonObject row) {
            return answer.issued(Long.toString(row.requireWholeNumber("id")));
        }

        List<PartnerIssuedId> ids() {
            return records.stream().map(this::id).toList();
        }

        @Override
        public String toString() {
            return "Rows[" + records.size() + "]";
        }
    }

    Rows rows(RequestTemplate template, JsonBody search, Deadline deadline) {
        Answer answer = send(template, search, deadline);
        return new Rows(answer, array(answer).objects());
    }

    Answer send(RequestTemplate template, JsonBody arguments, Deadline deadline) {
        return calls.send(template, Map.of(), arguments, deadline);
    }

    /** The id of the one record that a method made. */
    PartnerIssuedId made(Answer answer) {
        List<JsonValue> ids = array(answer).values();
        if (ids.size() == 1 && ids.get(0) instanceof JsonNumber id) {
            return answer.issued(id.literal());
        }
        throw CrmException.answerShape("the id of what was made");
    }

    /** A page of whoever stands in between is no proof that something was done. */
    void requireDone(Answer answer) {
        if (!(read(answer) instanceof JsonBoolean done && done.value())) {
            throw CrmException.answerShape("true, as Odoo says it when something was done");
        }
    }

    /** Odoo writes {@code false} for an empty field. */
    static Optional<String> text(JsonObject row, String field) {
        return row.get(field)
                .map(value -> value instanceof JsonText text ? text.value() : "")
                .filter(text -> !text.isEmpty());
    }

    static JsonBody ids(List<PartnerIssuedId> ids) {
        JsonBody list = JsonBody.object();
        ids.forEach(id -> list.issuedNumber(id.text(), id));
        return JsonBody.object().list("ids", list);
    }

    private static JsonArray array(Answer answer) {
        if (read(answer) instanceof JsonArray array) {
            return array;
        }
        throw CrmException.answerShape("a list, as this method of Odoo returns it");
    }

    private static JsonValue read(Answer answer) {
        return Json.read(answer.content(), JsonLimits.standard());
    }
}
