package io.ccaas.sdk.crm.hubspot;

import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What HubSpot does not take: only names of properties that this connector sends are kept of its words. */
final class Refusals {

    private static final Set<String> SENT = Set.of(
            "ccaas_external_id",
            "content",
            "email",
            "hs_call_body",
            "hs_call_direction",
            "hs_call_duration",
            "hs_call_status",
            "hs_note_body",
            "hs_pipeline",
            "hs_pipeline_stage",
            "hs_timestamp",
            "lastname",
            "phone",
            "subject");

    private Refusals() {}

    static CrmValidationException of(Answer answer) {
        Set<String> fields = new TreeSet<>();
        List<JsonObject> errors =
                answer.json().array("errors").map(JsonArray::objects).orElse(List.of());
        for (JsonObject error : errors) {
            Optional<JsonArray> named = error.object("context").flatMap(context -> context.array("propertyName"));
            named.map(JsonArray::texts).orElse(List.of()).stream()
                    .filter(SENT::contains)
                    .forEach(fields::add);
        }
        return new CrmValidationException(fields);
    }
}
