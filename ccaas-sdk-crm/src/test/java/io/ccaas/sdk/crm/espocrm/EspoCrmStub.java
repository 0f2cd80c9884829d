package io.ccaas.sdk.crm.espocrm;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonNull;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** EspoCRM's records over maps, after its documentation and what its source does. No client of others has driven it. */
final class EspoCrmStub {

    private static final int MOST = 200;
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";

    /** One record: its entity type, its attributes, whether it lies in the bin. */
    private static final class Item {
        private final String type;
        private final Map<String, JsonValue> members = new LinkedHashMap<>();
        private boolean deleted;

        Item(String type) {
            this.type = type;
        }

        String text(String name) {
            return members.get(name) instanceof JsonText text ? text.value() : "";
        }
    }

    private final Map<String, Item> items = new LinkedHashMap<>();
    private int issued;
    private boolean fieldless;
    private boolean keepingNoIds;
    private String twin = "";

    synchronized FakeAnswer answer(ReceivedRequest request) {
        URI target = URI.create(request.head().targetUri());
        String[] parts = target.getPath().split("/", 6); // "", api, v1, TYPE, id, link
        String id = parts.length > 4 ? parts[4] : "";
        Map<String, String> query = query(Objects.requireNonNullElse(target.getQuery(), ""));
        if (fieldless && query.containsValue("cCcaasExternalId")) {
            return refusal();
        }
        return switch (request.head().method() + " " + (parts.length - 3)) {
            case "GET 1" -> list(query, item -> item.type.equals(parts[3]) && fits(item, query));
            case "POST 1" -> create(parts[3], body(request));
            case "PUT 2" -> change(id, body(request));
            case "DELETE 2" -> delete(id);
            case "GET 3" -> live(id).isEmpty() ? gone() : list(query, item -> isLinked(item, parts[5], id));
            default -> FakeAnswer.json(405, "");
        };
    }

    private static Map<String, String> query(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Arrays.stream(text.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> pairs.put(pair[0], pair[1]));
        return pairs;
    }

    private static JsonObject body(ReceivedRequest request) {
        return Json.readObject(request.body(), JsonLimits.standard());
    }

    private static FakeAnswer gone() {
        return FakeAnswer.json(404, "").with("x-status-reason", "Record does not exist.");
    }

    private static FakeAnswer json(JsonValue content) {
        return FakeAnswer.json(200, new String(Json.write(content), StandardCharsets.UTF_8));
    }

    private Optional<Item> live(String id) {
        return Optional.ofNullable(items.get(id)).filter(item -> !item.deleted);
    }

    /** As the database's collation compares: without regard to case. */
    private boolean fits(Item item, Map<String, String> query) {
        String attribute = query.getOrDefault("where[0][attribute]", "");
        String value = query.getOrDefault("where[0][value]", "");
        boolean equal = attribute.equals("id")
                ? item == items.get(value)
                : item.text(attribute).equalsIgnoreCase(value);
        return query.getOrDefault("where[0][type]", "").equals("equals") && equal;
    }

    private static boolean isLinked(Item item, String link, String contact) {
        return switch (link) {
            case "calls" ->
                item.type.equals("Call")
                        && item.members.get("contactsIds") instanceof JsonArray ids
                        && ids.texts().contains(contact);
            case "tasks" -> item.type.equals("Task") && item.text("parentId").equals(contact);
            case "cases" -> item.type.equals("Case") && item.text("contactId").equals(contact);
            default -> throw new AssertionError("a link that contacts do not have");
        };
    }

    private FakeAnswer list(Map<String, String> query, Predicate<Item> wanted) {
        int size = Integer.parseInt(query.getOrDefault("maxSize", "200"));
        if (size > MOST) {
            return FakeAnswer.json(403, "").with("x-status-reason", "Max size should not exceed 200.");
        }
        List<JsonValue> found = new ArrayList<>();
        items.forEach((id, item) -> {
            if (!item.deleted && wanted.test(item)) {
                found.add(shown(id, item, query.getOrDefault("select", "").split(",", -1)));
            }
        });
        int begin = Math.min(found.size(), Integer.parseInt(query.getOrDefault("offset", "0")));
        int end = Math.min(found.size(), begin + size);
        return json(JsonObject.builder()
                .put("total", found.size())
                .put("list", new JsonArray(found.subList(begin, end)))
                .build());
    }

    private static JsonObject shown(String id, Item item, String... selected) {
        JsonObject.Builder row = JsonObject.builder().put("id", id);
        for (String name : selected) {
            if (!name.equals("id")) {
                row.put(name, item.members.getOrDefault(name, new JsonNull()));
            }
        }
        return row.build();
    }

    private FakeAnswer create(String type, JsonObject given) {
        if (given.text("name").or(() -> given.text("lastName")).isEmpty()
                || (type.equals("Call") && !(isMoment(given, "dateStart") && isMoment(given, "dateEnd")))) {
            return refusal();
        }
        boolean known = type.equals("Contact")
                && items.values().stream()
                        .anyMatch(item -> !item.deleted
                                && item.text("lastName")
                                        .equals(given.text("lastName").orElse("")));
        if (known && !given.truth("_skipDuplicateCheck").orElse(false)) {
            return FakeAnswer.json(409, "[]").with("x-status-reason", "duplicate");
        }
        if (!twin.isEmpty()) {
            String contact = twin;
            twin = "";
            items.put(next(), twinOf(type, given, contact));
        }
        String id = next();
        items.put(id, filled(new Item(type), given));
        return json(shown(id, item(id), item(id).members.keySet().toArray(String[]::new)));
    }

    private static boolean isMoment(JsonObject given, String name) {
        return given.text(name).filter(text -> text.matches(MOMENT)).isPresent();
    }

    private static FakeAnswer refusal() {
        return FakeAnswer.json(400, "{\"messageTranslation\":{\"label\":\"validationFailure\"}}");
    }

    private Item twinOf(String type, JsonObject given, String contact) {
        Item item = filled(new Item(type), given);
        item.members.put("parentId", new JsonText(contact));
        item.members.put("contactsIds", JsonArray.of(new JsonText(contact)));
        return item;
    }

    private String next() {
        return String.format(Locale.ROOT, "65f0a1b2c3d4e%04x", ++issued);
    }

    /** What the entity type does not have is left out, as EspoCRM does. */
    private Item filled(Item item, JsonObject given) {
        given.members().forEach((name, value) -> {
            switch (keepingNoIds && name.equals("cCcaasExternalId") ? "" : name) {
                case "", "_skipDuplicateCheck" -> {}
                case "phoneNumberData" -> item.members.remove("phoneNumber");
                case "emailAddressData" -> item.members.remove("emailAddress");
                default -> item.members.put(name, value);
            }
        });
        item.members.putIfAbsent("createdAt", new JsonText("2026-11-21 10:15:30"));
        return item;
    }

    private FakeAnswer change(String id, JsonObject given) {
        Optional<Item> item = live(id);
        if (item.isEmpty()) {
            return gone();
        }
        filled(item.get(), given);
        return json(shown(id, item.get(), "name"));
    }

    private FakeAnswer delete(String id) {
        Optional<Item> item = live(id);
        if (item.isEmpty()) {
            return gone();
        }
        item.get().deleted = true;
        return FakeAnswer.json(200, "true");
    }

    private Item item(String id) {
        return Objects.requireNonNull(items.get(id));
    }

    /** From now on nobody has made the customer's field. */
    synchronized void fieldless() {
        fieldless = true;
    }

    /** From now on the API user's role may read the field, not edit it: EspoCRM then passes over what is given. */
    synchronized void keepingNoIds() {
        keepingNoIds = true;
    }

    /** Right before the next record another process writes the same, to this contact. */
    synchronized void twin(String contact) {
        twin = contact;
    }

    /** A record that somebody entered by hand. */
    synchronized String enter(String type, Map<String, String> members) {
        Item item = new Item(type);
        members.forEach((name, value) -> item.members.put(name, new JsonText(value)));
        String contact = item.text("parentId");
        if (!contact.isEmpty()) {
            item.members.put("contactsIds", JsonArray.of(new JsonText(contact)));
        }
        item.members.put("createdAt", new JsonText("2026-11-20 09:00:00"));
        String id = next();
        items.put(id, item);
        return id;
    }

    synchronized List<JsonObject> live(String type, String contact) {
        return items.values().stream()
                .filter(item -> !item.deleted && item.type.equals(type))
                .filter(item -> type.equals("Contact")
                        || item.text("parentId").equals(contact)
                        || item.text("contactId").equals(contact))
                .map(item -> new JsonObject(item.members))
                .toList();
    }

    /** Ids of contacts that have a number. */
    synchronized List<String> having(String number) {
        return items.entrySet().stream()
                .filter(entry -> !entry.getValue().deleted)
                .filter(entry -> entry.getValue().text("phoneNumber").equals(number))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What lies in the bin, as JSON. */
    synchronized List<String> binned() {
        return items.values().stream()
                .filter(item -> item.deleted)
                .map(item -> Json.text(new JsonObject(item.members)))
                .toList();
    }
}
