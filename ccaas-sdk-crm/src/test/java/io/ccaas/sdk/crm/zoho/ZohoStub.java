package io.ccaas.sdk.crm.zoho;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonNull;
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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Zoho's records over maps, written after its published descriptions alone. */
final class ZohoStub {

    private static final String EXTERNAL = "Ccaas_External_Id";

    private final Map<String, Map<String, JsonValue>> records = new TreeMap<>();
    private final Map<String, String> modules = new LinkedHashMap<>();
    private final Map<String, Map<String, JsonValue>> bin = new TreeMap<>();
    private final List<Runnable> meanwhile = new ArrayList<>();
    private boolean unique = true;
    private boolean locked;
    private long issued = 4_150_868_000_000_376_000L;
    private int page = 200;

    synchronized FakeAnswer answer(ReceivedRequest request) {
        String[] parts = URI.create(request.head().targetUri()).getPath().split("/", -1); // "", crm, v8, MODULE, REST
        String rest = String.join("/", List.of(parts).subList(3, parts.length));
        return switch (request.head().method()) {
            case "POST" -> post(rest, body(request));
            case "PUT" -> change(parts[4], one(body(request)));
            case "DELETE" -> parts[3].equals("settings") ? purge(parts[5]) : delete(parts[4]);
            default -> binned(parts[5]);
        };
    }

    private static JsonObject body(ReceivedRequest request) {
        return Json.readObject(request.body(), JsonLimits.standard());
    }

    private static JsonObject one(JsonObject body) {
        if (!body.requireArray("trigger").values().isEmpty()) {
            throw new AssertionError("workflows were set off");
        }
        return body.requireArray("data").objects().get(0);
    }

    private FakeAnswer post(String path, JsonObject body) {
        return switch (path) {
            case "coql" -> query(body.requireText("select_query"));
            case "Contacts/upsert" -> upsert(one(body));
            case "Calls" -> log(one(body));
            default -> FakeAnswer.json(404, "{\"code\":\"INVALID_URL_PATTERN\",\"details\":{},\"status\":\"error\"}");
        };
    }

    private FakeAnswer query(String coql) {
        Coql query = Coql.parse(coql);
        List<JsonValue> rows = new ArrayList<>();
        records.forEach((id, record) -> {
            if (query.module().equals(modules.get(id)) && query.condition().test(texts(record))) {
                rows.add(shown(record, query.fields()));
            }
        });
        return paged(rows, query);
    }

    private FakeAnswer paged(List<JsonValue> rows, Coql query) {
        int begin = Math.min(rows.size(), query.offset() * page / 200);
        int end = Math.min(rows.size(), begin + Math.min(page, query.limit()));
        if (begin == end) {
            return FakeAnswer.of(204, "application/json", new byte[0]);
        }
        JsonObject info = JsonObject.builder()
                .put("count", end - begin)
                .put("more_records", end < rows.size())
                .build();
        return json(
                200,
                JsonObject.builder()
                        .put("data", new JsonArray(rows.subList(begin, end)))
                        .put("info", info)
                        .build());
    }

    /** Of a record that is referred to, its id. */
    private static Map<String, String> texts(Map<String, JsonValue> record) {
        Map<String, String> texts = new LinkedHashMap<>();
        record.forEach((field, value) -> {
            if (value instanceof JsonText text) {
                texts.put(field, text.value());
            } else if (value instanceof JsonObject lookup) {
                texts.put(field, lookup.requireText("id"));
            }
        });
        return texts;
    }

    private static JsonObject shown(Map<String, JsonValue> record, List<String> fields) {
        JsonObject.Builder row = JsonObject.builder();
        fields.forEach(field -> row.put(field, record.getOrDefault(field, new JsonNull())));
        return row.build();
    }

    private FakeAnswer upsert(JsonObject values) {
        for (Map.Entry<String, Map<String, JsonValue>> record : records.entrySet()) {
            if (values.requireText(EXTERNAL).equals(texts(record.getValue()).get(EXTERNAL))) {
                return change(record.getKey(), values);
            }
        }
        if (values.text("Last_Name").isEmpty()) {
            return refused(400, "MANDATORY_NOT_FOUND", "Last_Name");
        }
        return values.text("Email").filter(email -> !email.contains("@")).isPresent()
                ? refused(202, "INVALID_DATA", "Email")
                : taken(201, add("Contacts", values.members()));
    }

    private FakeAnswer change(String id, JsonObject values) {
        Map<String, JsonValue> record = records.get(id);
        if (record == null) {
            return refused(400, "INVALID_DATA", null);
        }
        record.putAll(values.members());
        name(record);
        return taken(200, id);
    }

    private FakeAnswer log(JsonObject values) {
        if (!records.containsKey(values.requireObject("Who_Id").requireText("id"))) {
            return refused(202, "INVALID_DATA", "Who_Id");
        }
        if (unique && marked(values.requireText(EXTERNAL))) {
            return refused(202, "DUPLICATE_DATA", EXTERNAL);
        }
        happen();
        if (unique && marked(values.requireText(EXTERNAL))) {
            return refused(202, "DUPLICATE_DATA", EXTERNAL);
        }
        return taken(201, add("Calls", values.members()));
    }

    private boolean marked(String externalId) {
        return records.entrySet().stream()
                .anyMatch(record -> "Calls".equals(modules.get(record.getKey()))
                        && externalId.equals(texts(record.getValue()).get(EXTERNAL)));
    }

    /** Zoho puts the whole name together. */
    private static void name(Map<String, JsonValue> record) {
        JsonValue last = record.get("Last_Name");
        if (last != null) {
            record.put("Full_Name", last);
        }
    }

    private String add(String module, Map<String, JsonValue> values) {
        String id = Long.toString(++issued);
        Map<String, JsonValue> record = new LinkedHashMap<>(values);
        record.put("id", new JsonText(id));
        name(record);
        records.put(id, record);
        modules.put(id, module);
        return id;
    }

    private FakeAnswer delete(String id) {
        Map<String, JsonValue> record = records.get(id);
        if (record == null) {
            return refused(400, "INVALID_DATA", null);
        }
        if (locked) {
            return refused(400, "RECORD_LOCKED", null);
        }
        records.remove(id);
        bin.put(id, record);
        return taken(200, id);
    }

    private FakeAnswer purge(String id) {
        return bin.remove(id) == null ? refused(400, "INVALID_DATA", null) : item(200, "recycle_bin", "SUCCESS", id);
    }

    private FakeAnswer binned(String id) {
        return bin.containsKey(id) ? item(200, "recycle_bin", "SUCCESS", id) : refused(400, "INVALID_DATA", null);
    }

    private static FakeAnswer taken(int status, String id) {
        return item(status, "data", "SUCCESS", id);
    }

    private static FakeAnswer item(int status, String list, String code, String id) {
        JsonObject item = JsonObject.builder()
                .put("code", code)
                .put("details", JsonObject.builder().put("id", id).build())
                .put("message", "done")
                .put("status", "success")
                .build();
        return json(status, JsonObject.builder().put(list, JsonArray.of(item)).build());
    }

    /** With a person in it, as a careless CRM writes it; without a field it is the request that is refused. */
    private static FakeAnswer refused(int status, String code, @Nullable String field) {
        String details = field == null ? "{}" : "{\"api_name\":\"" + field + "\",\"json_path\":\"$.data[0]\"}";
        String item = "{\"code\":\"" + code + "\",\"details\":" + details + ",\"message\":\"" + Canaries.number(1)
                + "\",\"status\":\"error\"}";
        return FakeAnswer.json(status, field == null ? item : "{\"data\":[" + item + "]}");
    }

    private static FakeAnswer json(int status, JsonObject content) {
        return FakeAnswer.json(status, new String(Json.write(content), StandardCharsets.UTF_8));
    }

    private void happen() {
        List.copyOf(meanwhile).forEach(Runnable::run);
        meanwhile.clear();
    }

    /** Makes pages shorter, so that there is more than one. */
    synchronized void withPagesOf(int length) {
        page = length;
    }

    /** An account whose administrator did not make our field unique. */
    synchronized void withoutUniqueFields() {
        unique = false;
    }

    /** Another process logs a call while the next one is on its way. */
    synchronized void loggingBeforeTheNext(String contact, String externalId) {
        JsonObject who = JsonObject.builder().put("id", contact).build();
        meanwhile.add(() -> add("Calls", Map.of(EXTERNAL, new JsonText(externalId), "Who_Id", who)));
    }

    synchronized void locking() {
        locked = true;
    }

    /** As if an erasure had broken off. */
    synchronized void bin(String id) {
        bin.put(id, Objects.requireNonNull(records.remove(id)));
    }

    synchronized int binned() {
        return bin.size();
    }

    /** A contact that somebody entered by hand. */
    synchronized String contact(Map<String, String> values) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        values.forEach((name, text) -> members.put(name, new JsonText(text)));
        return add("Contacts", members);
    }

    synchronized List<Map<String, JsonValue>> callsOf(String contact) {
        return records.entrySet().stream()
                .filter(record -> "Calls".equals(modules.get(record.getKey())))
                .map(Map.Entry::getValue)
                .filter(call -> contact.equals(texts(call).get("Who_Id")))
                .toList();
    }
}
