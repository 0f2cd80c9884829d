package io.ccaas.sdk.crm.dynamics;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dataverse's contacts and phone calls over maps, as they are remembered: nobody held it against the service or a client of its. */
final class DynamicsStub {

    static final String KEY = "ccaas_externalid";

    private static final Pattern TARGET = Pattern.compile(
            "/api/data/v9\\.2/(contacts|phonecalls)(?:\\((?:ccaas_externalid='([^']+)'|([0-9a-f-]{36}))\\))?(/Contact_Phonecalls)?");
    private static final String BIND = "regardingobjectid_contact_phonecall@odata.bind";

    private final Map<String, Map<String, Map<String, JsonValue>>> tables =
            Map.of("contacts", new LinkedHashMap<>(), "phonecalls", new LinkedHashMap<>());
    private int issued;
    private int page = 5_000;
    private Runnable meanwhile = () -> {};

    void withPagesOf(int size) {
        page = size;
    }

    /** What another process does just before the next phone call is written. */
    void meanwhile(Runnable action) {
        meanwhile = action;
    }

    synchronized FakeAnswer answer(ReceivedRequest request) {
        Matcher target = TARGET.matcher(URI.create(request.head().targetUri()).getPath());
        if (!target.matches()) {
            return error(400);
        }
        String table = target.group(1);
        Optional<String> id = Optional.ofNullable(target.group(3))
                .filter(table(table)::containsKey)
                .or(() -> Optional.ofNullable(target.group(2)).flatMap(key -> keyed(table, key)));
        if (request.head().method().equals("GET") && selected(request).isEmpty()) {
            return error(400); // whoever does not say what it needs would be sent everything
        }
        if (target.group(4) != null) {
            return id.map(contact -> callsPage(contact, selected(request))).orElseGet(() -> error(404));
        }
        return switch (request.head().method()) {
            case "POST" -> create(body(request));
            case "GET" ->
                id.map(one -> json(only(row(table, one), selected(request)))).orElseGet(() -> error(404));
            case "PATCH" -> patch(table, id, Optional.ofNullable(target.group(2)), body(request));
            case "DELETE" -> id.map(one -> delete(table, one)).orElseGet(() -> error(404));
            default -> error(405);
        };
    }

    private static List<String> selected(ReceivedRequest request) {
        String query = Optional.ofNullable(
                        URI.create(request.head().targetUri()).getQuery())
                .orElse("");
        return query.startsWith("$select=") ? List.of(query.substring(8).split(",", -1)) : List.of();
    }

    private static JsonObject only(Map<String, JsonValue> row, List<String> columns) {
        Map<String, JsonValue> all = new LinkedHashMap<>(row);
        all.put("fullname", new JsonText(text(row, "lastname")));
        all.keySet().retainAll(columns);
        return new JsonObject(all);
    }

    private Map<String, Map<String, JsonValue>> table(String name) {
        return tables.getOrDefault(name, Map.of());
    }

    private Map<String, JsonValue> row(String table, String id) {
        return table(table).getOrDefault(id, Map.of());
    }

    /** As the database's collation compares: without regard to case. */
    private Optional<String> keyed(String table, String key) {
        return table(table).entrySet().stream()
                .filter(entry -> text(entry.getValue(), KEY).equalsIgnoreCase(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static String text(Map<String, JsonValue> row, String name) {
        return row.get(name) instanceof JsonText text ? text.value() : "";
    }

    private static Map<String, JsonValue> body(ReceivedRequest request) {
        return Json.readObject(request.body(), JsonLimits.standard()).members();
    }

    private static FakeAnswer error(int status) {
        return FakeAnswer.json(status, "{\"error\":{\"code\":\"0x80040217\",\"message\":\"Does Not Exist\"}}");
    }

    private static FakeAnswer json(JsonValue value) {
        return FakeAnswer.json(200, new String(Json.write(value), StandardCharsets.UTF_8));
    }

    private static FakeAnswer nothing() {
        return FakeAnswer.json(204, "");
    }

    /** A row that is there without this connector. */
    synchronized String enter(String table, Map<String, JsonValue> members) {
        String id = String.format("00000000-0000-4000-8000-%012d", ++issued);
        Map<String, JsonValue> row = new LinkedHashMap<>(members);
        row.put(table.equals("contacts") ? "contactid" : "activityid", new JsonText(id));
        table(table).put(id, row);
        return id;
    }

    private FakeAnswer create(Map<String, JsonValue> members) {
        Runnable first = meanwhile;
        meanwhile = () -> {};
        first.run();
        if (keyed("phonecalls", text(members, KEY)).isPresent()) {
            return error(412);
        }
        Map<String, JsonValue> row = new LinkedHashMap<>(members);
        String contact = text(members, BIND).replaceAll("/contacts\\((.*)\\)", "$1");
        if (!table("contacts").containsKey(contact)) {
            return error(404);
        }
        row.remove(BIND);
        row.put("_regardingobjectid_value", new JsonText(contact));
        row.put("statecode", JsonNumber.of(0));
        enter("phonecalls", row);
        return nothing();
    }

    private FakeAnswer patch(
            String table, Optional<String> there, Optional<String> key, Map<String, JsonValue> members) {
        String id = there.orElseGet(() -> enter(table, Map.of(KEY, new JsonText(key.orElse("")))));
        row(table, id).putAll(members);
        return nothing();
    }

    private FakeAnswer delete(String table, String id) {
        table(table).remove(id);
        table("phonecalls")
                .values()
                .removeIf(row -> text(row, "_regardingobjectid_value").equals(id));
        return nothing();
    }

    private FakeAnswer callsPage(String contact, List<String> columns) {
        List<JsonValue> rows = new ArrayList<>(callsOf(contact).stream()
                .map(call -> only(call.members(), columns))
                .toList());
        JsonObject.Builder answer =
                JsonObject.builder().put("value", new JsonArray(rows.subList(0, Math.min(page, rows.size()))));
        return json((rows.size() > page ? answer.put("@odata.nextLink", "https://crm.example/next") : answer).build());
    }

    synchronized List<JsonObject> callsOf(String contact) {
        return table("phonecalls").values().stream()
                .filter(row -> text(row, "_regardingobjectid_value").equals(contact))
                .map(JsonObject::new)
                .toList();
    }

    synchronized List<JsonObject> contacts() {
        return table("contacts").values().stream().map(JsonObject::new).toList();
    }
}
