package io.ccaas.samples.crm;

import io.ccaas.samples.crm.Crm.Made;
import io.ccaas.samples.server.Answer;
import io.ccaas.samples.server.PartnerRequest;
import io.ccaas.samples.server.RefusedException;
import io.ccaas.samples.server.RequestHandler;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The routes of the CRM. Each reads and proves the content before it acts. */
final class CrmEndpoint implements RequestHandler {

    private static final String SOME_ID = "([A-Za-z0-9._-]{1,128})";
    private static final Pattern UPSERT = Pattern.compile("PUT /v1/contacts/by-external-id/" + SOME_ID);
    private static final Pattern ERASE = Pattern.compile("POST /v1/contacts/" + SOME_ID + "/erase");
    private static final Pattern ERASE_EXTERNAL =
            Pattern.compile("POST /v1/contacts/by-external-id/" + SOME_ID + "/erase");
    private static final Pattern CALLS = Pattern.compile("GET /v1/contacts/" + SOME_ID + "/calls");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int MOST_CONTENT = 256 << 10;

    private final Crm crm;

    CrmEndpoint(Crm crm) {
        this.crm = crm;
    }

    @Override
    public Answer answer(PartnerRequest request) throws IOException {
        String route = request.method() + " " + request.target();
        if (route.equals("POST /v1/contacts/search")) {
            return search(request);
        }
        if (route.equals("POST /v1/calls")) {
            return log(request);
        }
        Optional<String> upserted = id(UPSERT, route);
        if (upserted.isPresent()) {
            return upsert(request, upserted.get());
        }
        Optional<String> erased = id(ERASE, route);
        if (erased.isPresent()) {
            request.requireNoContent();
            return erased(crm.erase(erased.get()));
        }
        Optional<String> erasedExternal = id(ERASE_EXTERNAL, route);
        if (erasedExternal.isPresent()) {
            request.requireNoContent();
            return erased(crm.eraseByExternalId(erasedExternal.get()));
        }
        Optional<String> asked = id(CALLS, route);
        if (asked.isPresent()) {
            return calls(request, asked.get());
        }
        throw new RefusedException(404, "ROUTE_UNKNOWN");
    }

    private static Optional<String> id(Pattern route, String asked) {
        return Optional.of(route.matcher(asked)).filter(Matcher::matches).map(m -> m.group(1));
    }

    private Answer search(PartnerRequest request) throws IOException {
        Fields fields = Fields.of(request.json(MOST_CONTENT), Set.of("phone"));
        List<JsonValue> found = crm.contactsByPhone(fields.text("phone", Fields.PHONE)).stream()
                .<JsonValue>map(c -> JsonObject.builder()
                        .put("id", c.id())
                        .put("name", c.name())
                        .build())
                .toList();
        return Answer.json(200, listOf("contacts", found));
    }

    private Answer log(PartnerRequest request) throws IOException {
        Fields fields = Fields.of(
                request.json(MOST_CONTENT),
                Set.of("externalId", "contactId", "direction", "startedAt", "durationSeconds", "note"));
        Made made = crm.log(new CallNote(
                "",
                key(request),
                fields.text("externalId", Fields.ID),
                fields.text("contactId", Fields.ID),
                fields.text("direction", Fields.DIRECTION),
                fields.instant("startedAt"),
                fields.seconds("durationSeconds"),
                fields.text("note", Fields.NOTE)));
        request.fact("note", made.created() ? "taken" : "known");
        return Answer.json(
                made.created() ? 201 : 200,
                JsonObject.builder().put("id", made.id()).build());
    }

    /** Two clients may choose the same key. */
    private static String key(PartnerRequest request) {
        Optional<String> key = request.field("Idempotency-Key");
        if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
            throw new RefusedException(400, "IDEMPOTENCY_KEY_REFUSED");
        }
        return key.map(k -> request.clientId() + " " + k).orElse("");
    }

    private Answer upsert(PartnerRequest request, String externalId) throws IOException {
        Fields fields = Fields.of(request.json(MOST_CONTENT), Set.of("phone", "name", "email"));
        Made made = crm.upsert(
                externalId,
                fields.text("phone", Fields.PHONE),
                fields.text("name", Fields.NAME),
                fields.text("email", Fields.NAME));
        JsonObject answer = JsonObject.builder()
                .put("id", made.id())
                .put("created", made.created())
                .build();
        return Answer.json(made.created() ? 201 : 200, answer);
    }

    private static Answer erased(int calls) {
        return Answer.json(
                200, JsonObject.builder().put("contacts", 1).put("calls", calls).build());
    }

    private Answer calls(PartnerRequest request, String contactId) throws IOException {
        request.requireNoContent();
        List<JsonValue> calls = crm.calls(contactId).stream()
                .<JsonValue>map(c -> c.shown().build())
                .toList();
        return Answer.json(200, listOf("calls", calls));
    }

    private static JsonObject listOf(String name, List<JsonValue> values) {
        return JsonObject.builder().put(name, new JsonArray(values)).build();
    }
}
