package io.ccaas.sdk.crm.salesforce;

import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmRateLimitedException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.crm.wire.CrmCalls;
import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.JsonBody;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.http.RequestTemplate;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.time.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Queries, and what Salesforce's refusals mean.
 *
 * @param calls the way there
 */
record Rest(CrmCalls calls) {

    private static final Set<String> SENT = Set.of(
            "ActivityDate",
            "CallDurationInSeconds",
            "CallType",
            "Ccaas_External_Id__c",
            "ContactId",
            "Description",
            "Email",
            "LastName",
            "Origin",
            "Phone",
            "Priority",
            "Status",
            "Subject",
            "TaskSubtype",
            "WhoId");

    /** What lies in rights, in how the organisation is set up or in Salesforce itself, and not in what was sent. */
    private static final String[] NOT_OF_THE_VALUES = {
        "API_CURRENTLY_DISABLED",
        "API_DISABLED_FOR_ORG",
        "INSUFFICIENT_ACCESS",
        "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY",
        "INSUFFICIENT_ACCESS_OR_READONLY",
        "INVALID_FIELD",
        "INVALID_FIELD_FOR_INSERT_UPDATE",
        "INVALID_TYPE",
        "SERVER_UNAVAILABLE",
        "STORAGE_LIMIT_EXCEEDED",
        "UNKNOWN_EXCEPTION"
    };

    /**
     * What a query found.
     *
     * @param answer the whole
     * @param records its rows
     */
    record Found(Answer answer, List<JsonObject> records) {

        Optional<PartnerIssuedId> first() {
            return records.stream().findFirst().map(this::id);
        }

        PartnerIssuedId id(JsonObject row) {
            return answer.issued(row.requireText("Id"));
        }

        @Override
        public String toString() {
            return "Found[" + records.size() + "]";
        }
    }

    /**
     * One query in the body of a composite request.
     *
     * @param template what the audit log calls it
     * @param soql its pieces
     */
    Found query(RequestTemplate template, JsonBody soql, Deadline deadline) {
        JsonBody one = JsonBody.object()
                .word("method", Term.GET)
                .target("url", Term.QUERY, soql)
                .word("referenceId", Term.ANSWER);
        Answer answer =
                calls.send(template, Map.of(), JsonBody.object().array("compositeRequest", List.of(one)), deadline);
        List<JsonObject> parts = answer.json().requireArray("compositeResponse").objects();
        if (parts.size() != 1) {
            throw CrmException.answerShape("one answer for each part of a composite request");
        }
        JsonObject part = parts.get(0);
        if (part.requireWholeNumber("httpStatusCode") != 200) {
            throw refusal(part.requireArray("body").objects());
        }
        JsonObject body = part.requireObject("body");
        if (!body.truth("done").orElse(false)) {
            throw CrmException.answerShape("at most 2000 records for one question");
        }
        return new Found(answer, body.requireArray("records").objects());
    }

    /** What stands in an answer that is an error or a collection of results; nothing, when it is neither. */
    static List<JsonObject> list(Answer answer) {
        JsonValue read = Json.read(answer.content(), JsonLimits.standard());
        return read instanceof JsonArray array ? array.objects() : List.of();
    }

    static boolean has(List<JsonObject> errors, String... codes) {
        return errors.stream().anyMatch(error -> Set.of(codes).contains(code(error)));
    }

    /** Results of collections call it otherwise. */
    static String code(JsonObject error) {
        return error.text("errorCode").or(() -> error.text("statusCode")).orElse("");
    }

    static PartnerException refusal(List<JsonObject> errors) {
        if (has(errors, "REQUEST_LIMIT_EXCEEDED")) {
            return new CrmRateLimitedException(Optional.empty());
        }
        if (has(errors, "UNABLE_TO_LOCK_ROW")) {
            return new CrmConflictException();
        }
        if (has(errors, NOT_OF_THE_VALUES)) {
            return CrmException.answerShape("a Salesforce whose fields, rights and space let this connector write");
        }
        Set<String> fields = new TreeSet<>();
        errors.forEach(error ->
                fields.addAll(error.array("fields").map(JsonArray::texts).orElse(List.of())));
        fields.retainAll(SENT);
        return new CrmValidationException(fields);
    }
}
