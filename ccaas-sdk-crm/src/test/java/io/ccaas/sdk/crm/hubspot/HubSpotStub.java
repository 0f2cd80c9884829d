package io.ccaas.sdk.crm.hubspot;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** HubSpot's objects over maps, as far as HubSpot's own client could tell. */
final class HubSpotStub {

    private static final String TIME = "2026-11-21T10:00:00.000Z";
    private static final String ERROR = "\"correlationId\":\"00000000-0000-4000-8000-000000000000\"";

    /** One object: its kind, its properties, and the contacts it belongs to. */
    private static final class Item {
        private final String kind;
        private final Map<String, String> properties = new LinkedHashMap<>();
        private final List<String> contacts = new ArrayList<>();

        Item(String kind) {
            this.kind = kind;
        }
    }

    private final Map<String, Item> items = new LinkedHashMap<>();
    private int issued = 500;
    private int page = 100;

    /** Makes pages shorter, so that there is more than one. */
    HubSpotStub withPagesOf(int length) {
        page = length;
        return this;
    }

    synchronized FakeAnswer answer(ReceivedRequest request) {
        URI target = URI.create(request.head().targetUri());
        String[] parts = target.getPath().split("/", 6); // "", crm, v3, objects, KIND, rest
        String rest = parts.length > 5 ? parts[5] : "";
        String kind = parts[4];
        boolean post = request.head().method().equals("POST");
        return switch (post ? rest : request.head().method()) {
            case "search" -> search(body(request));
            case "batch/read" -> read(kind, body(request));
            case "batch/upsert" -> upsert(kind, body(request));
            case "gdpr-delete" -> forget(body(request).requireText("objectId"));
            case "" -> create(kind, body(request));
            case "GET" -> get(kind, rest, Objects.requireNonNullElse(target.getQuery(), ""));
            case "PATCH" -> patch(kind, rest, body(request));
            default -> FakeAnswer.json(405, "{\"status\":\"error\",\"message\":\"no\"," + ERROR + "}");
        };
    }

    private static JsonObject body(ReceivedRequest request) {
        return Json.readObject(request.body(), JsonLimits.standard());
    }

    private FakeAnswer search(JsonObject search) {
        List<JsonValue> found = new ArrayList<>();
        items.forEach((id, item) -> {
            if (item.kind.equals("contacts")
                    && search.requireArray("filterGroups").objects().stream().anyMatch(group -> fits(group, item))) {
                found.add(shown(id, item, false));
            }
        });
        int after = search.text("after").map(Integer::parseInt).orElse(0);
        int end = Math.min(found.size(), after + Math.min(page, (int) search.requireWholeNumber("limit")));
        JsonObject.Builder answer = JsonObject.builder()
                .put("total", found.size())
                .put("results", new JsonArray(found.subList(after, end)));
        if (end < found.size()) {
            JsonObject next =
                    JsonObject.builder().put("after", Integer.toString(end)).build();
            answer.put("paging", JsonObject.builder().put("next", next).build());
        }
        return json(200, answer.build());
    }

    private static boolean fits(JsonObject group, Item item) {
        return group.requireArray("filters").objects().stream().allMatch(filter -> {
            String property = filter.requireText("propertyName");
            String held = item.properties.getOrDefault(
                    property.replace("hs_searchable_calculated_phone_number", "phone")
                            .replace("hs_searchable_calculated_mobile_number", "mobilephone"),
                    "");
            return switch (filter.requireText("operator")) {
                case "CONTAINS_TOKEN" ->
                    held.replaceAll("[^0-9]", "")
                            .endsWith(filter.requireText("value").substring(1));
                case "IN" -> filter.requireArray("values").texts().contains(held);
                case "EQ" -> filter.requireText("value").equals(held);
                default -> throw new AssertionError("an operator that HubSpot does not have");
            };
        });
    }

    private FakeAnswer read(String kind, JsonObject body) {
        String by = body.text("idProperty").orElse("");
        List<JsonValue> results = new ArrayList<>();
        for (JsonObject input : body.requireArray("inputs").objects()) {
            find(kind, by, input.requireText("id")).ifPresent(id -> results.add(shown(id, item(id), false)));
        }
        return batch(results.isEmpty() ? 207 : 200, results);
    }

    private static FakeAnswer batch(int status, List<JsonValue> results) {
        return json(
                status,
                JsonObject.builder()
                        .put("status", "COMPLETE")
                        .put("results", new JsonArray(results))
                        .put("startedAt", TIME)
                        .put("completedAt", TIME)
                        .build());
    }

    private Optional<String> find(String kind, String by, String value) {
        return find(entry -> entry.getValue().kind.equals(kind)
                && value.equals(
                        by.isEmpty()
                                ? entry.getKey()
                                : entry.getValue().properties.get(by)));
    }

    private Optional<String> find(Predicate<Map.Entry<String, Item>> wanted) {
        return items.entrySet().stream().filter(wanted).map(Map.Entry::getKey).findFirst();
    }

    private FakeAnswer upsert(String kind, JsonObject body) {
        List<JsonValue> results = new ArrayList<>();
        for (JsonObject input : body.requireArray("inputs").objects()) {
            String by = input.requireText("idProperty");
            String value = input.requireText("id");
            if (input.requireObject("properties").text("email").orElse("a@b").indexOf('@') < 0) {
                return refusal(400, "VALIDATION_ERROR", "email");
            }
            String id = find(kind, by, value).orElseGet(() -> add(new Item(kind)));
            fill(item(id), input.requireObject("properties"));
            item(id).properties.put(by, value);
            results.add(shown(id, item(id), true));
        }
        return batch(200, results);
    }

    private String add(Item item) {
        String id = Integer.toString(++issued);
        items.put(id, item);
        return id;
    }

    private static void fill(Item item, JsonObject properties) {
        properties.members().forEach((name, value) -> item.properties.put(name, ((JsonText) value).value()));
    }

    private FakeAnswer create(String kind, JsonObject body) {
        Item item = new Item(kind);
        fill(item, body.requireObject("properties"));
        @Nullable String externalId = item.properties.get("ccaas_external_id");
        if (externalId != null && find(kind, "ccaas_external_id", externalId).isPresent()) {
            return refusal(409, "CONFLICT", "ccaas_external_id");
        }
        for (JsonObject association :
                body.array("associations").map(JsonArray::objects).orElse(List.of())) {
            String contact = association.requireObject("to").requireText("id");
            if (find("contacts", "", contact).isEmpty()) {
                return refusal(404, "OBJECT_NOT_FOUND", "id");
            }
            item.contacts.add(contact);
        }
        String id = add(item);
        return json(201, shown(id, item, false));
    }

    private FakeAnswer get(String kind, String value, String query) {
        String by = query.contains("idProperty=") ? query.replaceAll(".*idProperty=([a-z_]+).*", "$1") : "";
        return find(kind, by, value)
                .map(id -> json(200, shown(id, item(id), false)))
                .orElseGet(() -> refusal(404, "OBJECT_NOT_FOUND", "id"));
    }

    private FakeAnswer patch(String kind, String value, JsonObject body) {
        Optional<String> id = find(kind, "", value);
        if (id.isEmpty()) {
            return refusal(404, "OBJECT_NOT_FOUND", "id");
        }
        fill(item(id.get()), body.requireObject("properties"));
        return json(200, shown(id.get(), item(id.get()), false));
    }

    /** HubSpot erases what belongs to the contact with it. */
    private FakeAnswer forget(String contact) {
        items.remove(contact);
        items.values().removeIf(item -> item.contacts.contains(contact));
        return FakeAnswer.of(204, "application/json", new byte[0]);
    }

    private static JsonObject shown(String id, Item item, boolean upserted) {
        JsonObject.Builder properties = JsonObject.builder();
        item.properties.forEach(properties::put);
        JsonObject.Builder shown = JsonObject.builder()
                .put("id", id)
                .put("properties", properties.build())
                .put("createdAt", TIME)
                .put("updatedAt", TIME)
                .put("archived", false);
        if (upserted) {
            shown.put("new", false);
        }
        if (!item.contacts.isEmpty()) {
            List<JsonValue> to = new ArrayList<>();
            item.contacts.forEach(contact -> to.add(JsonObject.builder()
                    .put("id", contact)
                    .put("type", "call_to_contact")
                    .build()));
            JsonObject contacts =
                    JsonObject.builder().put("results", new JsonArray(to)).build();
            shown.put(
                    "associations",
                    JsonObject.builder().put("contacts", contacts).build());
        }
        return shown.build();
    }

    private static FakeAnswer refusal(int status, String category, String property) {
        return FakeAnswer.json(
                status,
                "{\"status\":\"error\",\"message\":\"refused\"," + ERROR + ",\"category\":\"" + category
                        + "\",\"errors\":[{\"message\":\"refused\",\"context\":{\"propertyName\":[\"" + property
                        + "\",\"made_up\"]}}]}");
    }

    private Item item(String id) {
        return Objects.requireNonNull(items.get(id));
    }

    private static FakeAnswer json(int status, JsonObject content) {
        return FakeAnswer.json(status, new String(Json.write(content), StandardCharsets.UTF_8));
    }

    /** A contact that somebody entered by hand. */
    synchronized String contact(Map<String, String> properties) {
        Item item = new Item("contacts");
        item.properties.putAll(properties);
        return add(item);
    }

    synchronized List<Map<String, String>> of(String contact, String kind) {
        return items.values().stream()
                .filter(item -> item.kind.equals(kind) && item.contacts.contains(contact))
                .map(item -> item.properties)
                .toList();
    }
}
