package io.ccaas.sdk.crm.pipedrive;

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
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Pipedrive's persons, activities and notes over maps, as far as Pipedrive's own client could tell. */
final class PipedriveStub {

    /** The key of the field that holds our ids. */
    static final String KEY = "d4de1c1518b4531717c676029a45911c340390a6";

    static final String OTHER_KEY = "0639980001b4531717c676029a45911c340390a6";

    private static final Set<String> OF_PERSONS = Set.of("name", "phones", "emails", "custom_fields");
    private static final Set<String> OF_ACTIVITIES =
            Set.of("subject", "type", "done", "due_date", "due_time", "duration", "participants", "note");
    private static final Set<String> OF_NOTES = Set.of("content", "person_id");

    private final Map<Long, JsonObject> persons = new TreeMap<>();
    private final Map<Long, JsonObject> activities = new TreeMap<>();
    private final Map<Long, JsonObject> notes = new TreeMap<>();
    private final Map<Long, JsonObject> deleted = new TreeMap<>();
    private long issued = 800;
    private int longest = 100;
    private boolean lagging;
    private boolean padding;
    private int blind;
    private String keys = KEY;

    /** Makes the account have fields of our name with these keys. */
    void withFields(String spaced) {
        keys = spaced;
    }

    /** Makes pages shorter, so that there is more than one. */
    PipedriveStub withPagesOf(int length) {
        longest = length;
        return this;
    }

    synchronized FakeAnswer answer(ReceivedRequest request) {
        URI target = URI.create(request.head().targetUri());
        String path = target.getPath().replaceFirst("^/api/", "");
        long id = path.matches(".*/[0-9]+") ? Long.parseLong(path.replaceAll(".*/", "")) : 0;
        Map<String, String> query = query(target);
        return switch (request.head().method() + " " + path.replaceAll("/[0-9]+$", "/#")) {
            case "GET v2/personFields" -> fields();
            case "GET v2/persons/search" -> search(query);
            case "GET v2/persons/#" -> read(id);
            case "POST v2/persons" -> create(persons, "name", OF_PERSONS, body(request), 201);
            case "PATCH v2/persons/#" -> change(persons, OF_PERSONS, id, body(request));
            case "DELETE v2/persons/#" -> delete(persons, id);
            case "GET v2/activities" -> activities(query);
            case "POST v2/activities" -> create(activities, "subject", OF_ACTIVITIES, body(request), 201);
            case "PATCH v2/activities/#" -> change(activities, OF_ACTIVITIES, id, body(request));
            case "DELETE v2/activities/#" -> delete(activities, id);
            case "GET v1/notes" -> notes(query);
            case "POST v1/notes" -> create(notes, "content", OF_NOTES, sanitized(body(request)), 200);
            case "PUT v1/notes/#" -> change(notes, OF_NOTES, id, sanitized(body(request)));
            case "DELETE v1/notes/#" -> delete(notes, id);
            default -> refusal(404, "ERR_NOT_FOUND");
        };
    }

    private static Map<String, String> query(URI target) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : Objects.requireNonNullElse(target.getQuery(), "").split("&", -1)) {
            query.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("^[^=]*=?", ""));
        }
        return query;
    }

    private static JsonObject body(ReceivedRequest request) {
        return Json.readObject(request.body(), JsonLimits.standard());
    }

    /** Notes are HTML, which Pipedrive writes in its own way. */
    private static JsonObject sanitized(JsonObject note) {
        String content = note.text("content").orElse("").replace("<br>", "<br />");
        return with(note, JsonObject.builder().put("content", content).build());
    }

    private static FakeAnswer refusal(int status, String code) {
        return FakeAnswer.json(
                status,
                "{\"success\":false,\"error\":\"no\",\"error_info\":\"no\",\"data\":null,\"code\":\"" + code + "\"}");
    }

    private static FakeAnswer shown(JsonObject.Builder data) {
        return success(200, data.build(), new JsonNull());
    }

    private static FakeAnswer success(int status, JsonValue data, JsonValue further) {
        JsonObject answer = JsonObject.builder()
                .put("success", true)
                .put("data", data)
                .put("additional_data", further)
                .build();
        return FakeAnswer.json(status, new String(Json.write(answer), StandardCharsets.UTF_8));
    }

    private static JsonObject with(JsonObject object, JsonObject changes) {
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        members.putAll(changes.members());
        return new JsonObject(members);
    }

    private static JsonObject numbered(long id) {
        return JsonObject.builder().put("id", id).build();
    }

    private static List<JsonObject> parts(JsonObject object, String member) {
        return object.array(member).map(JsonArray::objects).orElse(List.of());
    }

    private FakeAnswer fields() {
        List<JsonValue> fields = new ArrayList<>();
        fields.add(field("Name", "name"));
        for (String key : keys.split(" ", -1)) {
            if (!key.isEmpty()) {
                fields.add(field("ccaas_external_id", key));
            }
        }
        JsonObject last =
                JsonObject.builder().put("next_cursor", new JsonNull()).build();
        return success(200, new JsonArray(fields), last);
    }

    private static JsonObject field(String name, String key) {
        return JsonObject.builder()
                .put("field_name", name)
                .put("field_code", key)
                .build();
    }

    /** Any custom field that is the term, or any note that holds it; upper and lower case are the same. */
    private FakeAnswer search(Map<String, String> query) {
        String term = query.getOrDefault("term", "").toLowerCase(Locale.ROOT);
        boolean exact = query.getOrDefault("exact_match", "false").equals("true");
        if (term.length() < (exact ? 1 : 2)) {
            return refusal(400, "ERR_SCHEMA_VALIDATION_FAILED");
        }
        Predicate<String> hit = text -> {
            String held = text.toLowerCase(Locale.ROOT);
            return exact ? held.equals(term) : held.contains(term);
        };
        boolean hidden = lagging || looksAway();
        List<JsonValue> items = new ArrayList<>();
        persons.forEach((id, person) -> {
            boolean found = query.getOrDefault("fields", "").equals("notes")
                    ? of(id).stream().anyMatch(note -> hit.test(note.requireText("content")))
                    : custom(person).stream().anyMatch(hit);
            if (found && !hidden) {
                JsonObject item = with(
                        numbered(id), JsonObject.builder().put("type", "person").build());
                items.add(JsonObject.builder()
                        .put("result_score", 1)
                        .put("item", item)
                        .build());
            }
        });
        JsonObject data =
                JsonObject.builder().put("items", new JsonArray(items)).build();
        return success(
                200,
                data,
                JsonObject.builder().put("next_cursor", new JsonNull()).build());
    }

    private static List<String> custom(JsonObject person) {
        return person.object("custom_fields").map(JsonObject::members).orElse(Map.of()).values().stream()
                .filter(JsonText.class::isInstance)
                .map(value -> ((JsonText) value).value())
                .toList();
    }

    /** Who was deleted is still shown. */
    private FakeAnswer read(long id) {
        return Optional.ofNullable(persons.get(id))
                .or(() -> Optional.ofNullable(deleted.get(id)))
                .map(person -> success(200, person, new JsonNull()))
                .orElseGet(() -> refusal(404, "ERR_NOT_FOUND"));
    }

    private FakeAnswer create(
            Map<Long, JsonObject> all, String required, Set<String> known, JsonObject given, int status) {
        if (!known.containsAll(given.members().keySet()) || given.text(required).isEmpty()) {
            return refusal(400, "ERR_SCHEMA_VALIDATION_FAILED");
        }
        for (JsonObject participant : parts(given, "participants")) {
            if (!persons.containsKey(participant.requireWholeNumber("person_id"))) {
                return refusal(400, "ERR_SCHEMA_VALIDATION_FAILED");
            }
        }
        if (given.members().containsKey("person_id") && !persons.containsKey(given.requireWholeNumber("person_id"))) {
            return refusal(400, "ERR_SCHEMA_VALIDATION_FAILED");
        }
        long id = ++issued;
        all.put(id, with(given, numbered(id)));
        return success(status, Objects.requireNonNull(all.get(id)), new JsonNull());
    }

    private static FakeAnswer change(Map<Long, JsonObject> all, Set<String> known, long id, JsonObject changes) {
        if (!known.containsAll(changes.members().keySet())) {
            return refusal(400, "ERR_SCHEMA_VALIDATION_FAILED");
        }
        JsonObject changed = all.computeIfPresent(id, (same, was) -> with(was, changes));
        return changed == null ? refusal(404, "ERR_NOT_FOUND") : success(200, changed, new JsonNull());
    }

    private FakeAnswer delete(Map<Long, JsonObject> all, long id) {
        JsonObject gone = all.remove(id);
        if (gone == null) {
            return refusal(404, "ERR_NOT_FOUND");
        }
        deleted.put(id, with(gone, JsonObject.builder().put("is_deleted", true).build()));
        return shown(JsonObject.builder().put("id", id));
    }

    private List<JsonObject> of(long person) {
        return notes.values().stream()
                .filter(note -> note.requireWholeNumber("person_id") == person)
                .toList();
    }

    /** Where there is nothing, version 1 says null. */
    private FakeAnswer notes(Map<String, String> query) {
        List<JsonObject> all = looksAway() ? List.of() : of(Long.parseLong(query.getOrDefault("person_id", "0")));
        int start = Integer.parseInt(query.getOrDefault("start", "0"));
        int end = Math.min(all.size(), start + longest);
        JsonObject.Builder pagination = JsonObject.builder()
                .put("start", start)
                .put("limit", longest)
                .put("more_items_in_collection", end < all.size());
        if (end < all.size()) {
            pagination.put("next_start", end);
        }
        JsonValue data = all.isEmpty() ? new JsonNull() : new JsonArray(List.copyOf(all.subList(start, end)));
        return success(
                200,
                data,
                JsonObject.builder().put("pagination", pagination.build()).build());
    }

    private FakeAnswer activities(Map<String, String> query) {
        List<JsonObject> all = looksAway() ? List.of() : activitiesOf(query.getOrDefault("person_id", "0"));
        String cursor = query.getOrDefault("cursor", "");
        int start = cursor.isEmpty()
                ? 0
                : Integer.parseInt(new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8));
        int end = Math.min(all.size(), start + longest);
        byte[] next = ((padding ? "0" : "") + String.format(Locale.ROOT, "%06d", end)).getBytes(StandardCharsets.UTF_8);
        JsonValue further = end < all.size() ? new JsonText(Base64.getEncoder().encodeToString(next)) : new JsonNull();
        JsonArray data = new JsonArray(List.copyOf(all.subList(start, end)));
        return success(
                200, data, JsonObject.builder().put("next_cursor", further).build());
    }

    synchronized List<JsonObject> activitiesOf(String person) {
        return activities.values().stream()
                .filter(activity -> parts(activity, "participants").stream()
                        .anyMatch(one -> one.requireWholeNumber("person_id") == Long.parseLong(person)))
                .toList();
    }

    synchronized List<String> notesOf(String person) {
        return of(Long.parseLong(person)).stream()
                .map(note -> note.requireText("content"))
                .toList();
    }

    synchronized List<JsonObject> persons() {
        return List.copyOf(persons.values());
    }

    /** Those of the persons whose number it is. */
    synchronized List<String> having(String number) {
        return persons.entrySet().stream()
                .filter(entry -> parts(entry.getValue(), "phones").stream()
                        .anyMatch(phone -> phone.requireText("value").equals(number)))
                .map(entry -> Long.toString(entry.getKey()))
                .toList();
    }

    /** A person whom somebody entered by hand, with a value in the field. */
    synchronized String enter(String externalId) {
        JsonObject fields = JsonObject.builder().put(KEY, externalId).build();
        JsonObject.Builder person = JsonObject.builder().put("name", "Other").put("custom_fields", fields);
        persons.put(++issued, with(person.build(), numbered(issued)));
        return Long.toString(issued);
    }

    /** A note that somebody wrote by hand. */
    synchronized void write(String person, String content) {
        JsonObject.Builder note = JsonObject.builder().put("content", content).put("person_id", Long.parseLong(person));
        notes.put(++issued, with(note.build(), numbered(issued)));
    }

    /** Somebody deletes all notes of a person. */
    synchronized void lose(String person) {
        of(Long.parseLong(person)).forEach(note -> delete(notes, note.requireWholeNumber("id")));
    }

    /** From now on, or not any more, the search finds nobody. */
    synchronized void lagging(boolean now) {
        lagging = now;
    }

    private boolean looksAway() {
        return blind > 0 && blind-- > 0;
    }

    /** The next searches and lists bring nothing: what they would have brought is only just being written. */
    synchronized void blindFor(int looks) {
        blind = looks;
    }

    /** Cursors of another form than in Pipedrive's examples. */
    synchronized void padding() {
        padding = true;
    }

    /** What lies in the bins, as a whole. */
    synchronized String binned() {
        return new String(Json.write(new JsonArray(List.copyOf(deleted.values()))), StandardCharsets.UTF_8);
    }
}
