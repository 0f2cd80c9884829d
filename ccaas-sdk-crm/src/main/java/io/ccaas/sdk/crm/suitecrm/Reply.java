package io.ccaas.sdk.crm.suitecrm;

import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import java.util.Set;

/** What an answer means. SuiteCRM refuses everything with 400; two of its sentences, which are constants of it, are told apart. */
enum Reply {
    DONE,
    /** There is no such record, or none any more. */
    GONE,
    /** A record has the id, or had it. */
    TAKEN;

    static Reply of(Answer answer) {
        JsonObject json = answer.json();
        if (answer.status() != 400) {
            if (!json.members().containsKey("data") && !json.members().containsKey("meta")) {
                throw CrmException.answerShape("a JSON:API document with data or meta");
            }
            return DONE;
        }
        String detail = detail(json);
        if (detail.endsWith("is not found")) {
            return GONE;
        }
        if (detail.endsWith("is already exist")) {
            return TAKEN;
        }
        throw new CrmValidationException(Set.of());
    }

    private static String detail(JsonObject json) {
        return json.get("errors")
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .flatMap(errors -> errors.get("detail"))
                .filter(JsonText.class::isInstance)
                .map(detail -> ((JsonText) detail).value())
                .orElse("");
    }
}
