package io.ccaas.sdk.crm.pipedrive;

import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** What Pipedrive's answers have in common: they say that they are a success, and what they bring is called data. */
final class Replies {

    private Replies() {}

    static JsonObject json(Answer answer) {
        JsonObject json = answer.json();
        if (!json.truth("success").orElse(false)) {
            throw CrmException.answerShape("an answer that calls itself a success");
        }
        return json;
    }

    static JsonObject data(Answer answer) {
        return json(answer).requireObject("data");
    }

    /** Version 1 writes null where there is nothing. */
    static List<JsonObject> list(Answer answer) {
        return json(answer).array("data").map(JsonArray::objects).orElse(List.of());
    }

    /** What a list says of the next page. */
    static Optional<JsonObject> further(Answer answer) {
        return answer.json().object("additional_data");
    }

    /** An id that Pipedrive writes as a number. */
    static PartnerIssuedId id(Answer answer, JsonObject object) {
        return answer.issued(Long.toString(object.requireWholeNumber("id")));
    }
}
