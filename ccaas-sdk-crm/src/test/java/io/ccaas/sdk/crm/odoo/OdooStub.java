package io.ccaas.sdk.crm.odoo;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonBoolean;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.testing.Canaries;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Odoo's records over maps, written after its documentation and source alone. Arguments that a method does not have are refused. */
final class OdooStub {

    private static final JsonBoolean EMPTY = new JsonBoolean(false);
    private static final JsonBoolean DONE = new JsonBoolean(true);

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "res.partner",
            Set.of("id", "name", "commercial_company_name", "email", "phone", "x_mobile", "ref", "active"),
            "mail.message",
            Set.of("id", "model", "res_id", "message_id", "body", "message_type"));

    private static final Map<String, Set<String>> ARGUMENTS = Map.of(
            "search_read", Set.of("domain", "fields", "offset", "limit", "order", "context"),
            "create", Set.of("vals_list", "context"),
            "write", Set.of("ids", "vals", "context"),
            "unlink", Set.of("ids", "context"),
            "message_post", Set.of("ids", "body", "body_is_html", "message_type", "message_id", "context"));

    private final Map<Long, Map<String, JsonValue>> records = new TreeMap<>();
    private final Map<Long, String> models = new LinkedHashMap<>();
    private final List<Runnable> meanwhile = new ArrayList<>();
    private boolean held;
    private long issued = 24;

    synchronized FakeAnswer answer(ReceivedRequest request) {
        String[] parts = URI.create(request.head().targetUri()).getPath().split("/", -1); // "", json, 2, MODEL, METHOD
        JsonObject arguments = Json.readObject(request.body(), JsonLimits.standard());
        if (!FIELDS.containsKey(parts[3])) {
            return refusal(404, "werkzeug.exceptions.NotFound");
        }
        if (!ARGUMENTS
                .getOrDefault(parts[4], Set.of())
                .containsAll(arguments.members().keySet())) {
            return refusal(422, "werkzeug.exceptions.UnprocessableEntity");
        }
        return switch (parts[4]) {
            case "search_read" -> json(found(parts[3], arguments));
            case "create" -> create(arguments.requireArray("vals_list").objects());
            case "write" -> write(ids(arguments), arguments.requireObject("vals"));
            case "unlink" -> unlink(parts[3], ids(arguments));
            default -> post(ids(arguments).get(0), arguments);
        };
    }

    private static List<Long> ids(JsonObject arguments) {
        return arguments.requireArray("ids").values().stream()
                .map(id -> ((JsonNumber) id).exactLong().orElseThrow())
                .toList();
    }

    private JsonArray found(String model, JsonObject search) {
        boolean archivedToo =
                !search.requireObject("context").truth("active_test").orElse(true);
        List<JsonValue> rows = new ArrayList<>();
        records.forEach((id, record) -> {
            boolean shown = archivedToo || !EMPTY.equals(record.get("active"));
            if (model.equals(models.get(id)) && shown && fits(search.requireArray("domain"), record, model)) {
                rows.add(shown(record, search.requireArray("fields").texts()));
            }
        });
        int begin = Math.min(rows.size(), (int) search.requireWholeNumber("offset"));
        int end = Math.min(rows.size(), begin + (int) search.requireWholeNumber("limit"));
        return new JsonArray(rows.subList(begin, end));
    }

    private static boolean fits(JsonArray domain, Map<String, JsonValue> record, String model) {
        boolean either = new JsonText("|").equals(domain.values().get(0));
        List<JsonValue> clauses =
                either ? domain.values().subList(1, domain.values().size()) : domain.values();
        return either
                ? clauses.stream().anyMatch(clause -> holds((JsonArray) clause, record, model))
                : clauses.stream().allMatch(clause -> holds((JsonArray) clause, record, model));
    }

    private static boolean holds(JsonArray clause, Map<String, JsonValue> record, String model) {
        String field = ((JsonText) clause.values().get(0)).value();
        if (!Objects.requireNonNull(FIELDS.get(model)).contains(field)) {
            throw new AssertionError("a field that the model does not have");
        }
        JsonValue held = record.getOrDefault(field, EMPTY);
        JsonValue wanted = clause.values().get(2);
        return switch (((JsonText) clause.values().get(1)).value()) {
            case "=" -> held.equals(wanted);
            case "=like", "=ilike" ->
                held instanceof JsonText text && text.value().matches(pattern(((JsonText) wanted).value()));
            default -> throw new AssertionError("an operator that nobody uses");
        };
    }

    private static String pattern(String like) {
        return Pattern.quote(like).replace("%", "\\E.*\\Q");
    }

    private static JsonObject shown(Map<String, JsonValue> record, List<String> fields) {
        JsonObject.Builder row = JsonObject.builder();
        if (!fields.contains("id")) {
            row.put("id", Objects.requireNonNull(record.get("id")));
        }
        fields.forEach(field -> row.put(field, record.getOrDefault(field, EMPTY)));
        return row.build();
    }

    private FakeAnswer create(List<JsonObject> all) {
        List<JsonValue> ids = new ArrayList<>();
        for (JsonObject values : all) {
            if (values.text("name").isEmpty()
                    || values.text("email")
                            .filter(email -> !email.contains("@"))
                            .isPresent()) {
                return refusal(422, "odoo.exceptions.ValidationError");
            }
            ids.add(JsonNumber.of(add("res.partner", values.members())));
        }
        happen();
        return json(new JsonArray(ids));
    }

    private long add(String model, Map<String, JsonValue> values) {
        long id = ++issued;
        Map<String, JsonValue> record = new LinkedHashMap<>(values);
        record.put("id", JsonNumber.of(id));
        records.put(id, record);
        models.put(id, model);
        return id;
    }

    private FakeAnswer write(List<Long> ids, JsonObject values) {
        ids.forEach(id -> Objects.requireNonNull(records.get(id)).putAll(values.members()));
        return json(DONE);
    }

    private FakeAnswer unlink(String model, List<Long> ids) {
        if (held && model.equals("res.partner")) {
            return refusal(422, "odoo.exceptions.UserError");
        }
        if (!records.keySet().containsAll(ids)) {
            return refusal(404, "odoo.exceptions.MissingError");
        }
        ids.forEach(records::remove);
        records.values()
                .removeIf(record -> record.get("res_id") instanceof JsonNumber at
                        && ids.contains(at.exactLong().orElseThrow()));
        return json(DONE);
    }

    private FakeAnswer post(long partner, JsonObject arguments) {
        if (!records.containsKey(partner)) {
            return refusal(404, "odoo.exceptions.MissingError");
        }
        Map<String, JsonValue> values = new LinkedHashMap<>(arguments.members());
        values.keySet().retainAll(Set.of("body", "message_id", "message_type"));
        values.put("model", new JsonText("res.partner"));
        values.put("res_id", JsonNumber.of(partner));
        long id = add("mail.message", values);
        happen();
        return json(JsonArray.of(JsonNumber.of(id)));
    }

    private void happen() {
        List.copyOf(meanwhile).forEach(Runnable::run);
        meanwhile.clear();
    }

    /** As Odoo writes them: with values, and with its traceback. */
    private static FakeAnswer refusal(int status, String name) {
        String person = "\"" + Canaries.number(1) + "\"";
        return FakeAnswer.json(
                status,
                "{\"name\":\"" + name + "\",\"message\":" + person + ",\"arguments\":[" + person
                        + "],\"context\":{},\"debug\":\"Traceback (most recent call last): " + Canaries.secret("first")
                        + "\"}");
    }

    private static FakeAnswer json(JsonValue content) {
        return FakeAnswer.json(200, new String(Json.write(content), StandardCharsets.UTF_8));
    }

    /** A partner that somebody entered by hand. */
    synchronized String partner(Map<String, String> values) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        values.forEach((name, text) -> members.put(name, new JsonText(text)));
        return Long.toString(add("res.partner", members));
    }

    synchronized void archive(String partner) {
        Objects.requireNonNull(records.get(Long.parseLong(partner))).put("active", EMPTY);
    }

    /** Somebody else does the same as the next request that makes something, at the same moment. */
    synchronized void doublingTheNext() {
        meanwhile.add(() -> {
            Map<String, JsonValue> last = new LinkedHashMap<>(Objects.requireNonNull(records.get(issued)));
            add(Objects.requireNonNull(models.get(issued)), last);
        });
    }

    /** Other records refer to every partner. */
    synchronized void holdingOn() {
        held = true;
    }

    synchronized List<Map<String, JsonValue>> all(String model) {
        return records.entrySet().stream()
                .filter(record -> model.equals(models.get(record.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    synchronized List<String> bodiesOf(String partner) {
        return all("mail.message").stream()
                .filter(message -> JsonNumber.of(Long.parseLong(partner)).equals(message.get("res_id")))
                .map(message -> ((JsonText) Objects.requireNonNull(message.get("body"))).value())
                .toList();
    }
}
