package io.ccaas.sdk.crm.suitecrm;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** SuiteCRM's records over maps, after what its source does. No client of others has driven it. */
final class SuiteCrmStub {

    /** One record: its module, its attributes, whether it lies in the bin. */
    private static final class Item {
        private final String module;
        private final Map<String, String> attributes = new TreeMap<>();
        private boolean deleted;

        Item(String module) {
            this.module = module;
        }

        String get(String name) {
            return attributes.getOrDefault(name, "");
        }
    }

    private static final List<String> KNOWN = List.of(
            "id", "first_name", "last_name", "account_name", "email1", "phone_work", "phone_mobile", "birthdate");

    private final Map<String, Map<String, Item>> modules = new LinkedHashMap<>();

    synchronized FakeAnswer answer(ReceivedRequest request) {
        String path = URI.create(request.head().targetUri()).getPath().replaceFirst("^/legacy/Api/V8/", "");
        String[] parts = path.split("/", 5); // module, NAME, id, relationships, LINK
        return switch (request.head().method() + " " + parts.length) {
            case "POST 1" -> create(data(request));
            case "PATCH 1" -> change(data(request));
            case "GET 3" -> read(parts[1], parts[2], request);
            case "GET 5" -> linked(parts[1], parts[2], parts[4]);
            case "DELETE 3" -> delete(parts[1], parts[2]);
            default -> FakeAnswer.json(404, "{\"message\":\"Not found\"}");
        };
    }

    private static JsonObject data(ReceivedRequest request) {
        return Json.readObject(request.body(), JsonLimits.standard()).requireObject("data");
    }

    private static FakeAnswer json(int status, String member, JsonValue content) {
        JsonObject document = JsonObject.builder().put(member, content).build();
        byte[] bytes = Json.write(document);
        return FakeAnswer.text(status, "application/vnd.api+json", new String(bytes, StandardCharsets.UTF_8));
    }

    private static FakeAnswer refusal(String detail) {
        return json(
                400,
                "errors",
                JsonObject.builder().put("status", 400).put("detail", detail).build());
    }

    private static FakeAnswer gone(String module, String id) {
        return refusal(module + " module with id " + id + " is not found");
    }

    private Map<String, Item> items(String module) {
        return modules.computeIfAbsent(module, name -> new LinkedHashMap<>());
    }

    private Optional<Item> live(String module, String id) {
        return Optional.ofNullable(items(module).get(id)).filter(item -> !item.deleted);
    }

    private FakeAnswer create(JsonObject data) {
        String module = data.requireText("type");
        String id = data.requireText("id");
        if (!id.matches("[0-9a-f-]{36}")) {
            return refusal("The option \"id\" is invalid.");
        }
        if (items(module).containsKey(id)) {
            return refusal("Bean " + module + " with id " + id + " is already exist");
        }
        items(module).put(id, filled(new Item(module), data));
        return shown(201, module, id);
    }

    private FakeAnswer change(JsonObject data) {
        String module = data.requireText("type");
        String id = data.requireText("id");
        Optional<Item> item = live(module, id);
        if (item.isEmpty()) {
            return gone(module, id);
        }
        filled(item.get(), data);
        return shown(200, module, id);
    }

    /** Out of texts goes what looks like markup. */
    private static Item filled(Item item, JsonObject data) {
        data.requireObject("attributes").members().forEach((name, value) -> {
            if (value instanceof JsonText text) {
                item.attributes.put(name, text.value().replaceAll("<(?!br>)[^>]*>", ""));
            } else if (value instanceof JsonNumber number) {
                item.attributes.put(name, number.literal());
            }
        });
        return item;
    }

    private FakeAnswer shown(int status, String module, String id) {
        JsonObject.Builder attributes = JsonObject.builder();
        Objects.requireNonNull(items(module).get(id)).attributes.forEach(attributes::put);
        return json(
                status,
                "data",
                JsonObject.builder()
                        .put("type", module)
                        .put("id", id)
                        .put("attributes", attributes.build())
                        .build());
    }

    /** With the attributes that are named, of which it must know each; PHP writes none as a list. */
    private FakeAnswer read(String module, String id, ReceivedRequest request) {
        String query = Optional.ofNullable(
                        URI.create(request.head().targetUri()).getQuery())
                .orElse("");
        String names = "fields[" + module + "]=";
        List<String> fields = List.of(query.replace(names, "").split(",", -1));
        if (!query.startsWith(names) || !KNOWN.containsAll(fields)) {
            return refusal("The following field in Contact module is not found: ");
        }
        Optional<Item> item = live(module, id);
        if (item.isEmpty()) {
            return gone(module, id);
        }
        Map<String, String> shown = new TreeMap<>(item.get().attributes);
        shown.keySet().retainAll(fields);
        JsonObject.Builder attributes = JsonObject.builder();
        shown.forEach(attributes::put);
        JsonValue written = shown.isEmpty() ? new JsonArray(List.of()) : attributes.build();
        JsonObject.Builder data = JsonObject.builder().put("type", "Contact").put("id", id);
        return json(200, "data", data.put("attributes", written).build());
    }

    private FakeAnswer delete(String module, String id) {
        Optional<Item> item = live(module, id);
        if (item.isEmpty()) {
            return gone(module, id);
        }
        item.get().deleted = true;
        return message("Record with id " + id + " is deleted");
    }

    private static FakeAnswer message(String text) {
        return json(200, "meta", JsonObject.builder().put("message", text).build());
    }

    private FakeAnswer linked(String module, String id, String link) {
        Optional<Item> source = live(module, id);
        if (source.isEmpty()) {
            return gone(module, id);
        }
        List<String> found = module.equals("Contacts") ? of(id, link) : contactOf(source.get(), link);
        if (found.isEmpty()) {
            return message("There is no relationship set in " + module + " module with " + link + " link field");
        }
        return json(
                200,
                "data",
                new JsonArray(found.stream()
                        .map(one -> (JsonValue) JsonObject.builder()
                                .put("type", "Bean")
                                .put("id", one)
                                .build())
                        .toList()));
    }

    private List<String> of(String contact, String link) {
        String module = switch (link) {
            case "calls" -> "Calls";
            case "notes" -> "Notes";
            case "cases" -> "Cases";
            default -> "Bugs";
        };
        return items(module).entrySet().stream()
                .filter(entry -> !entry.getValue().deleted
                        && entry.getValue().get("contact_id").equals(contact))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> contactOf(Item item, String link) {
        boolean has = link.equals(item.module.equals("Notes") ? "contact" : "contacts");
        return has && live("Contacts", item.get("contact_id")).isPresent()
                ? List.of(item.get("contact_id"))
                : List.of();
    }

    /** A record that somebody entered by hand. */
    synchronized void enter(String module, String id, Map<String, String> attributes) {
        Item item = new Item(module);
        item.attributes.putAll(attributes);
        items(module).put(id, item);
    }

    synchronized List<Map<String, String>> live(String module) {
        return items(module).values().stream()
                .filter(item -> !item.deleted)
                .map(item -> Map.copyOf(item.attributes))
                .toList();
    }

    synchronized List<Map<String, String>> filed(String module, String contact) {
        return live(module).stream()
                .filter(attributes -> contact.equals(attributes.get("contact_id")))
                .toList();
    }

    /** Ids of contacts that have a number. */
    synchronized List<String> having(String number) {
        return items("Contacts").entrySet().stream()
                .filter(entry -> !entry.getValue().deleted
                        && entry.getValue().get("phone_work").equals(number))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What lies in the bin, but for the ids of contacts. */
    synchronized List<String> binned() {
        return modules.values().stream()
                .flatMap(items -> items.values().stream())
                .filter(item -> item.deleted)
                .map(item -> item.attributes.toString())
                .toList();
    }
}
