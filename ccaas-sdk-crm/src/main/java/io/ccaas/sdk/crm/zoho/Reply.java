package io.ccaas.sdk.crm.zoho;

import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmRateLimitedException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Zoho says of one record. It may refuse it with a status that means success: the record's own code counts. Only names of fields that
 * this connector sends are kept of its words.
 *
 * @param answer the whole
 * @param item of the record, or of the whole request when that was refused
 */
record Reply(Answer answer, JsonObject item) {

    private static final Set<String> SENT = Set.of(
            "Call_Duration",
            "Call_Start_Time",
            "Call_Type",
            "Ccaas_External_Id",
            "Description",
            "Email",
            "Last_Name",
            "Phone",
            "Subject",
            "Who_Id");

    static Reply of(Answer answer) {
        JsonObject json = answer.json();
        Optional<JsonArray> items = json.array("data").or(() -> json.array("recycle_bin"));
        if (items.isEmpty()) {
            if (answer.status() < 400) {
                json.requireText("code"); // a refusal without a record, or no answer of Zoho's
            }
            return new Reply(answer, json);
        }
        List<JsonObject> records = items.get().objects();
        if (records.size() != 1) {
            throw CrmException.answerShape("one record in the answer to a request about one");
        }
        return new Reply(answer, records.get(0));
    }

    boolean isDone() {
        return answer.status() < 400 && is("SUCCESS");
    }

    boolean is(String code) {
        return item.text("code").filter(code::equals).isPresent();
    }

    /** Whether Zoho does not take a value of one field. */
    boolean isInvalid(String field) {
        return is("INVALID_DATA") && named().contains(field);
    }

    /** Whether there is no such record: Zoho says so with the code for values that it does not take, and names at most the id. */
    boolean isGone() {
        return is("INVALID_DATA") && Set.of("id").containsAll(named());
    }

    /** The record's id, when it was taken. */
    PartnerIssuedId done() {
        if (!isDone()) {
            throw refusal();
        }
        return answer.issued(item.requireObject("details").requireText("id"));
    }

    PartnerException refusal() {
        return switch (item.text("code").orElse("")) {
            case "LIMIT_EXCEEDED", "TOO_MANY_REQUESTS" -> new CrmRateLimitedException(Optional.empty());
            case "ALREADY_MODIFIED" -> new CrmConflictException();
            default -> {
                Set<String> fields = new TreeSet<>(named());
                fields.retainAll(SENT);
                yield new CrmValidationException(fields);
            }
        };
    }

    private Set<String> named() {
        Set<String> names = new TreeSet<>();
        name(names, item);
        item.object("details")
                .flatMap(details -> details.array("errors"))
                .map(JsonArray::objects)
                .orElse(List.of())
                .forEach(error -> name(names, error));
        return names;
    }

    private static void name(Set<String> names, JsonObject error) {
        error.object("details").ifPresent(details -> {
            details.text("api_name").ifPresent(names::add);
            details.text("column_name").ifPresent(names::add);
        });
    }

    @Override
    public String toString() {
        return "Reply[" + answer.status() + "]";
    }
}
