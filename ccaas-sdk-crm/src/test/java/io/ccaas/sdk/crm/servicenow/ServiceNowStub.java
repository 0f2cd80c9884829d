package io.ccaas.sdk.crm.servicenow;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** ServiceNow's table API over maps, as it is remembered: nobody held it against the service or against a client of its. */
final class ServiceNowStub {

    private static final String EXTERNAL = "u_ccaas_external_id";

    private final Map<String, Map<String, Map<String, String>>> tables = new LinkedHashMap<>();
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();
    private int longest = 32_000;
    private int issued;
    private Runnable meanwhile = () -> {};
    private Set<String> unchanging = Set.of();

    ServiceNowStub() {
        columns.put(
                "customer_contact",
                new TreeSet<>(Set.of(
                        "sys_id", EXTERNAL, "first_name", "last_name", "email", "phone", "mobile_phone", "account")));
        columns.put(
                "interaction",
                new TreeSet<>(Set.of(
                        "sys_id",
                        EXTERNAL,
                        "u_ccaas_text",
                        "opened_for",
                        "type",
                        "state",
                        "direction",
                        "short_description")));
        columns.put(
                "incident",
                new TreeSet<>(Set.of(
                        "sys_id",
                        EXTERNAL,
                        "u_ccaas_text",
                        "caller_id",
                        "state",
                        "hold_reason",
                        "close_code",
                        "close_notes",
                        "short_description")));
        columns.keySet().forEach(table -> tables.put(table, new LinkedHashMap<>()));
    }

    synchronized FakeAnswer answer(ReceivedRequest request) {
        URI target = URI.create(request.head().targetUri());
        String[] parts = target.getPath().split("/", -1); // "", api, now, table, table's name, sys_id
        Map<String, String> query = query(Objects.requireNonNullElse(target.getRawQuery(), ""));
        if (!target.getPath().startsWith("/api/now/table/") || !tables.containsKey(parts[4])) {
            return error(400, "Invalid table");
        }
        String row = parts.length > 5 ? parts[5] : "";
        return switch (request.head().method() + (row.isEmpty() ? "" : " row")) {
            case "GET" -> list(parts[4], query);
            case "POST" -> create(parts[4], query, request);
            case "GET row" -> shown(200, parts[4], row, query);
            case "PATCH row" -> change(parts[4], row, query, request);
            case "DELETE row" -> delete(parts[4], row);
            default -> error(405, "Method not supported");
        };
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private Map<String, Map<String, String>> table(String name) {
        return Objects.requireNonNull(tables.get(name));
    }

    private Set<String> columns(String table) {
        return Objects.requireNonNull(columns.get(table));
    }

    private static FakeAnswer error(int status, String message) {
        return FakeAnswer.json(
                status,
                "{\"error\":{\"message\":\"" + message + "\",\"detail\":\"Record doesn't exist or ACL restricts the"
                        + " record retrieval\"},\"status\":\"failure\"}");
    }

    private static FakeAnswer result(int status, JsonValue value) {
        JsonObject whole = JsonObject.builder().put("result", value).build();
        return FakeAnswer.json(status, new String(Json.write(whole), StandardCharsets.UTF_8));
    }

    /** Conditions on columns that are not there are passed over, and case does not count. */
    private FakeAnswer list(String table, Map<String, String> query) {
        List<JsonValue> found = new ArrayList<>();
        for (Map<String, String> row : table(table).values()) {
            boolean fits = query.entrySet().stream()
                    .filter(condition -> columns(table).contains(condition.getKey()))
                    .allMatch(condition ->
                            condition.getValue().equalsIgnoreCase(row.getOrDefault(condition.getKey(), "")));
            if (fits) {
                found.add(shown(row, query));
            }
        }
        int from = Integer.parseInt(query.getOrDefault("sysparm_offset", "0"));
        int limit = Integer.parseInt(query.getOrDefault("sysparm_limit", "10000"));
        int begin = Math.min(from, found.size());
        return result(200, new JsonArray(found.subList(begin, Math.min(found.size(), begin + limit))));
    }

    private static JsonObject shown(Map<String, String> row, Map<String, String> query) {
        JsonObject.Builder shown = JsonObject.builder();
        for (String column : query.getOrDefault("sysparm_fields", "sys_id").split(",", -1)) {
            String value = row.getOrDefault(column, "");
            boolean isLink = (column.equals("opened_for") || column.equals("caller_id"))
                    && !query.getOrDefault("sysparm_exclude_reference_link", "false")
                            .equals("true");
            shown.put(column, isLink ? JsonObject.builder().put("value", value).build() : new JsonText(value));
        }
        return shown.build();
    }

    private FakeAnswer shown(int status, String table, String id, Map<String, String> query) {
        return Optional.ofNullable(table(table).get(id))
                .map(row -> result(status, shown(row, query)))
                .orElseGet(() -> error(404, "No Record found"));
    }

    private FakeAnswer create(String table, Map<String, String> query, ReceivedRequest request) {
        meanwhile.run();
        meanwhile = () -> {};
        Map<String, String> row = values(table, request);
        String externalId = row.getOrDefault(EXTERNAL, "");
        if (!externalId.isEmpty()
                && table(table).values().stream()
                        .anyMatch(other -> externalId.equalsIgnoreCase(other.getOrDefault(EXTERNAL, "")))) {
            return error(403, "Operation Failed");
        }
        return shown(201, table, add(table, row), query);
    }

    private String add(String table, Map<String, String> values) {
        Map<String, String> row = new LinkedHashMap<>(values);
        String id = String.format("%032x", 0xabcdefL * ++issued);
        row.put("sys_id", id);
        table(table).put(id, row);
        return id;
    }

    /** What a table has no column for is passed over, and what is too long is cut. */
    private Map<String, String> values(String table, ReceivedRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        Json.readObject(request.body(), JsonLimits.standard()).members().forEach((name, value) -> {
            if (columns(table).contains(name) && value instanceof JsonText text) {
                String held = text.value();
                values.put(name, held.substring(0, Math.min(held.length(), longest)));
            }
        });
        return values;
    }

    /** Policies of a new instance: what is resolved has a code and notes, what is on hold a reason. */
    private static boolean isComplete(Map<String, String> incident) {
        return switch (incident.getOrDefault("state", "")) {
            case "3" -> incident.containsKey("hold_reason");
            case "6" -> incident.containsKey("close_code") && incident.containsKey("close_notes");
            default -> true;
        };
    }

    private FakeAnswer change(String table, String id, Map<String, String> query, ReceivedRequest request) {
        Map<String, String> values = values(table, request);
        if (table.equals("incident") && !isComplete(values)) {
            return error(403, "Operation Failed");
        }
        values.keySet().removeAll(unchanging);
        Optional.ofNullable(table(table).get(id)).ifPresent(row -> row.putAll(values));
        return shown(200, table, id, query);
    }

    private FakeAnswer delete(String table, String id) {
        return table(table).remove(id) == null
                ? error(404, "No Record found")
                : FakeAnswer.of(204, "application/json", new byte[0]);
    }

    /** Something that people entered by hand. */
    synchronized String enter(String table, Map<String, String> values) {
        return add(table, values);
    }

    synchronized List<Map<String, String>> all(String table) {
        return table(table).values().stream().map(Map::copyOf).toList();
    }

    /** What another process does between our look and our creation. */
    synchronized void beforeTheNextRow(Runnable what) {
        meanwhile = what;
    }

    /** A column that nobody made. */
    synchronized void without(String table, String column) {
        columns(table).remove(column);
    }

    /** A column that a rule of the instance sets back. */
    synchronized void settingBack(String column) {
        unchanging = Set.of(column);
    }

    /** Columns hold no more than this. */
    synchronized void cuttingAt(int length) {
        longest = length;
    }
}
