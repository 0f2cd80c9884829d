package io.ccaas.sdk.crm.freshdesk;

import io.ccaas.sdk.crm.CrmConflictException;
import io.ccaas.sdk.crm.CrmException;
import io.ccaas.sdk.crm.CrmValidationException;
import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.PartnerIssuedId;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What Freshdesk's answers have in common: lists are bare arrays, ids are numbers, and a refusal names its members. */
final class Replies {

    private static final Set<String> SENT = Set.of(
            "body",
            Filed.FIELD,
            "description",
            "email",
            "name",
            "phone",
            "priority",
            "requester_id",
            "source",
            "status",
            "subject",
            "tags",
            Contacts.FIELD);

    private Replies() {}

    static List<JsonObject> list(Answer answer) {
        if (Json.read(answer.content(), JsonLimits.standard()) instanceof JsonArray array) {
            return array.objects();
        }
        throw CrmException.answerShape("a list");
    }

    static PartnerIssuedId id(Answer answer, JsonObject object) {
        return answer.issued(Long.toString(object.requireWholeNumber("id")));
    }

    static boolean isDeleted(JsonObject object) {
        return object.truth("deleted").orElse(false);
    }

    /** Only names of members that this connector sends are kept of Freshdesk's words. */
    static Set<String> fields(Answer answer) {
        Set<String> fields = new TreeSet<>();
        answer.json().array("errors").map(JsonArray::objects).orElse(List.of()).stream()
                .map(error -> error.text("field"))
                .flatMap(Optional::stream)
                .map(field -> field.replaceFirst("^custom_fields\\.", ""))
                .forEach(fields::add);
        fields.retainAll(SENT);
        return fields;
    }

    static PartnerException refused(Answer answer) {
        Set<String> fields = fields(answer);
        return answer.status() == 409 && fields.isEmpty()
                ? new CrmConflictException()
                : new CrmValidationException(fields);
    }
}
