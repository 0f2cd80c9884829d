package io.ccaas.sdk.crm.tryton;

import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmUnsupportedException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.WireValue;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One call of a method. Tryton answers errors of its own with status 200 and their class's name.
 *
 * @param calls the way there
 * @param database which of the server's
 */
record Rpc(CrmCalls calls, WireValue database) {

    static Rpc over(CrmCalls calls) {
        return new Rpc(
                calls,
                calls.configured("database")
                        .orElseThrow(() ->
                                CrmUnsupportedException.of("anything", "tryton", "its entry has no options.database")));
    }

    Reply call(Operation operation, JsonBody params, Deadline deadline) {
        JsonBody body =
                JsonBody.object().count("id", 1).word("method", operation).list("params", params);
        Answer answer = calls.send(Requests.of(operation), Map.of("database", database), body, deadline);
        JsonObject json = answer.json();
        json.array("error").ifPresent(error -> {
            throw refusal(error);
        });
        return new Reply(answer, json);
    }

    private static PartnerException refusal(JsonArray error) {
        boolean named = !error.values().isEmpty() && error.values().get(0) instanceof JsonText;
        String kind = named ? ((JsonText) error.values().get(0)).value() : "";
        return switch (kind) {
            case "ConcurrencyException" -> new CrmConflictException();
            case "UserError", "UserWarning" -> new CrmValidationException(Set.of());
            default -> CrmException.answerShape("a Tryton that takes this connector's calls without failing");
        };
    }

    /**
     * What came back.
     *
     * @param answer the whole
     * @param json as an object
     */
    record Reply(Answer answer, JsonObject json) {

        List<JsonObject> rows() {
            return json.requireArray("result").objects();
        }

        PartnerIssuedId id(JsonObject row, String member) {
            return answer.issued(Long.toString(row.requireWholeNumber(member)));
        }

        /** The ids of what was created, in the order in which it was sent. */
        List<PartnerIssuedId> created(int sent) {
            List<PartnerIssuedId> ids = json.requireArray("result").values().stream()
                    .filter(JsonNumber.class::isInstance)
                    .map(id -> answer.issued(((JsonNumber) id).literal()))
                    .toList();
            if (ids.size() != sent || json.requireArray("result").values().size() != sent) {
                throw CrmException.answerShape("one id for each that was created");
            }
            return ids;
        }

        @Override
        public String toString() {
            return "Reply";
        }
    }
}
