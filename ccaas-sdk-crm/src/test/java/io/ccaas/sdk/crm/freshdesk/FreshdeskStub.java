package io.ccaas.sdk.crm.freshdesk;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * As much of Freshdesk as the connector asks for, after what is remembered of its reference. Lists are current, the search may lag;
 * what it does not know it refuses.
 */
final class FreshdeskStub {

    private static final String FIELD = "cf_ccaas_external_id";
    private static final Set<String> OF_CONTACTS = Set.of("name", "phone", "email", "unique_external_id");
    private static final Set<String> OF_TICKETS =
            Set.of("requester_id", "subject", "description", "source", "priority", "status", "tags", "custom_fields");
    private static final Set<String> OF_NOTES = Set.of("body", "private");

    private final Map<Long, JsonObject> contacts = new TreeMap<>();
    private final Map<Long, JsonObject> tickets = new TreeMap<>();
    private final Map<Long, JsonObject> notes = new TreeMap<>();
    private long issued = 43_000_000_800L;
    private final Map<Long, JsonObject> indexed = new TreeMap<>();
    private boolean lagging;
    private boolean stale;
    private boolean withField = true;
    private boolean keeping;
    private int blind;
    private int blindToNotes;
    private int failing;

    synchronized FakeAnswer answer(ReceivedRequest request) {
        URI target = URI.create(request.head().targetUri());
        String path = target.getPath().replaceFirst("^/api/v2/", "");
        long id = path.matches("[a-z]+/[0-9]+.*") ? Long.parseLong(path.replaceAll("[^0-9]", "")) : 0;
        Map<String, String> query = query(target);
        return switch (request.head().method() + " " + path.replaceFirst("/[0-9]+", "/#")) {
            case "GET contacts" -> named(query);
            case "GET contacts/#" -> shown(200, contacts.get(id));
            case "POST contacts" -> createContact(body(request));
            case "PUT contacts/#" -> changeContact(id, body(request));
            case "DELETE contacts/#" -> binned(contacts, id);
            case "DELETE contacts/#/hard_delete" -> forget(id, query);
            case "GET tickets" -> list(query);
            case "GET search/tickets" -> search(query);
            case "GET tickets/#" -> shown(200, tickets.get(id));
            case "POST tickets" -> createTicket(body(request));
            case "PUT tickets/#" -> move(id, body(request));
            case "DELETE tickets/#" -> binned(tickets, id);
            case "GET tickets/#/conversations" ->
                page(blindToNotes > 0 && blindToNotes-- > 0 ? List.of() : of(id), query);
            case "POST tickets/#/notes" -> createNote(id, body(request));
            case "DELETE conversations/#" -> done(notes.remove(id));
            default -> refused(404);
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

    private static FakeAnswer refused(int status) {
        return FakeAnswer.of(status, "application/json", new byte[0]);
    }

    private static FakeAnswer refused(int status, String field, String code) {
        return FakeAnswer.json(
                status,
                "{\"description\":\"Validation failed\",\"errors\":[{\"field\":\"" + field
                        + "\",\"message\":\"no\",\"code\":\"" + code + "\"}]}");
    }

    private static FakeAnswer shown(int status, @Nullable JsonValue value) {
        return value == null
                ? refused(404)
                : FakeAnswer.json(status, new String(Json.write(value), StandardCharsets.UTF_8));
    }

    private static FakeAnswer done(@Nullable JsonObject was) {
        return refused(was == null ? 404 : 204);
    }

    private static JsonObject with(JsonObject object, JsonObject changes) {
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        members.putAll(changes.members());
        return new JsonObject(members);
    }

    private JsonObject added(Map<Long, JsonObject> all, JsonObject given) {
        long id = ++issued;
        all.put(id, with(given, JsonObject.builder().put("id", id).build()));
        return Objects.requireNonNull(all.get(id));
    }

    private static boolean isDeleted(JsonObject object) {
        return object.truth("deleted").orElse(false);
    }

    private static FakeAnswer page(List<JsonObject> all, Map<String, String> query) {
        int length = Integer.parseInt(query.getOrDefault("per_page", "30"));
        int start = (Integer.parseInt(query.getOrDefault("page", "1")) - 1) * length;
        List<JsonObject> page =
                all.subList(Math.min(start, all.size()), Math.min(start + Math.min(length, 100), all.size()));
        return shown(200, new JsonArray(List.copyOf(page)));
    }

    private FakeAnswer named(Map<String, String> query) {
        boolean deleted = query.getOrDefault("state", "").equals("deleted");
        boolean hidden = looksAway();
        return page(
                contacts.values().stream()
                        .filter(contact -> !hidden && isDeleted(contact) == deleted)
                        .filter(contact -> contact.text("unique_external_id")
                                .equals(Optional.ofNullable(query.get("unique_external_id"))))
                        .toList(),
                query);
    }

    private Optional<String> duplicate(long own, JsonObject given) {
        for (String unique : List.of("email", "unique_external_id")) {
            Optional<String> value = given.text(unique);
            boolean there = contacts.entrySet().stream()
                    .anyMatch(entry -> value.isPresent()
                            && entry.getKey() != own
                            && entry.getValue().text(unique).equals(value));
            if (there) {
                return Optional.of(unique);
            }
        }
        return Optional.empty();
    }

    private FakeAnswer createContact(JsonObject given) {
        if (!OF_CONTACTS.containsAll(given.members().keySet())
                || given.text("name").isEmpty()) {
            return refused(400, "name", "missing_field");
        }
        return duplicate(0, given)
                .map(field -> refused(409, field, "duplicate_value"))
                .orElseGet(() -> shown(201, added(contacts, given)));
    }

    private FakeAnswer changeContact(long id, JsonObject given) {
        if (!OF_CONTACTS.containsAll(given.members().keySet())) {
            return refused(400, "name", "invalid_field");
        }
        return duplicate(id, given)
                .map(field -> refused(409, field, "duplicate_value"))
                .orElseGet(() -> shown(200, contacts.computeIfPresent(id, (same, was) -> with(was, given))));
    }

    private static FakeAnswer binned(Map<Long, JsonObject> all, long id) {
        JsonObject was = all.get(id);
        if (was != null && isDeleted(was)) {
            return refused(405);
        }
        JsonObject deleted = JsonObject.builder().put("deleted", true).build();
        return done(all.computeIfPresent(id, (same, before) -> with(before, deleted)));
    }

    /** With everything that the contact requested. */
    private FakeAnswer forget(long id, Map<String, String> query) {
        if (keeping || !query.getOrDefault("force", "").equals("true")) {
            return refused(204);
        }
        tickets.values().removeIf(ticket -> ticket.requireWholeNumber("requester_id") == id);
        return done(contacts.remove(id));
    }

    private List<JsonObject> ticketsThat(Predicate<JsonObject> hold) {
        return tickets.values().stream()
                .filter(ticket -> !isDeleted(ticket))
                .filter(hold)
                .toList();
    }

    private FakeAnswer list(Map<String, String> query) {
        long requester = Long.parseLong(query.getOrDefault("requester_id", "0"));
        if (query.getOrDefault("updated_since", "").isEmpty()) {
            return refused(400, "updated_since", "missing_field"); // old tickets would be left out
        }
        boolean hidden = looksAway();
        return page(ticketsThat(ticket -> !hidden && ticket.requireWholeNumber("requester_id") == requester), query);
    }

    private FakeAnswer search(Map<String, String> query) {
        String asked = query.getOrDefault("query", "");
        if (!withField || !asked.matches("\"" + FIELD + ":'[^'\"]+'\"")) {
            return refused(400, "query", "invalid_value");
        }
        String id = asked.replaceAll("^[^']*'|'\"$", "");
        Predicate<JsonObject> hit = ticket -> marked(ticket).equals(id);
        List<JsonObject> current = stale ? indexed.values().stream().filter(hit).toList() : ticketsThat(hit);
        List<JsonValue> found = List.copyOf(lagging ? List.of() : current);
        return shown(
                200,
                JsonObject.builder()
                        .put("total", found.size())
                        .put("results", new JsonArray(found))
                        .build());
    }

    private static String marked(JsonObject ticket) {
        return ticket.object("custom_fields")
                .flatMap(fields -> fields.text(FIELD))
                .orElse("");
    }

    private FakeAnswer createTicket(JsonObject given) {
        if (!withField) {
            return refused(400, FIELD, "invalid_field");
        }
        if (!given.members().keySet().equals(OF_TICKETS)) {
            return refused(400, "subject", "missing_field");
        }
        JsonObject requester = contacts.get(given.requireWholeNumber("requester_id"));
        if (requester == null || isDeleted(requester)) {
            return refused(400, "requester_id", "invalid_value");
        }
        JsonObject made = added(tickets, given);
        indexed.put(made.requireWholeNumber("id"), made);
        return shown(201, made);
    }

    private FakeAnswer move(long id, JsonObject given) {
        JsonObject was = tickets.get(id);
        if (was == null || isDeleted(was)) {
            return refused(404);
        }
        return shown(200, tickets.computeIfPresent(id, (same, before) -> with(before, given)));
    }

    /** Notes are HTML, which Freshdesk writes in its own way. */
    private FakeAnswer createNote(long ticket, JsonObject given) {
        if (failing > 0) {
            failing--;
            return refused(500);
        }
        if (!tickets.containsKey(ticket) || !given.members().keySet().equals(OF_NOTES)) {
            return refused(404);
        }
        JsonObject changes = JsonObject.builder()
                .put("body", "<div>" + given.requireText("body").replace("<br>", "<br />") + "</div>")
                .put("ticket_id", ticket)
                .build();
        return shown(201, added(notes, with(given, changes)));
    }

    private List<JsonObject> of(long ticket) {
        return notes.values().stream()
                .filter(note -> note.requireWholeNumber("ticket_id") == ticket)
                .toList();
    }

    synchronized List<JsonObject> ticketsOf(String contact) {
        return ticketsThat(ticket -> ticket.requireWholeNumber("requester_id") == Long.parseLong(contact));
    }

    /** The private notes of a contact's tickets. */
    synchronized List<String> notesOf(String contact) {
        return ticketsOf(contact).stream()
                .flatMap(ticket -> of(ticket.requireWholeNumber("id")).stream())
                .filter(note -> note.truth("private").orElse(false))
                .map(note -> note.requireText("body"))
                .toList();
    }

    synchronized List<JsonObject> contacts() {
        return List.copyOf(contacts.values());
    }

    synchronized List<String> having(String number) {
        return contacts.entrySet().stream()
                .filter(entry -> entry.getValue().text("phone").equals(Optional.of(number)))
                .map(entry -> Long.toString(entry.getKey()))
                .toList();
    }

    /** Everything that is kept, in bins too. */
    synchronized String everything() {
        JsonArray all = new JsonArray(List.of(
                new JsonArray(List.copyOf(contacts.values())),
                new JsonArray(List.copyOf(tickets.values())),
                new JsonArray(List.copyOf(notes.values()))));
        return new String(Json.write(all), StandardCharsets.UTF_8);
    }

    /** A ticket that somebody opened by hand. */
    synchronized void open(String contact, String externalId) {
        JsonObject field = new JsonObject(Map.of(FIELD, new JsonText(externalId)));
        JsonObject.Builder ticket = JsonObject.builder()
                .put("requester_id", new JsonNumber(contact))
                .put("subject", "theirs")
                .put("tags", new JsonArray(List.of()))
                .put("custom_fields", field);
        added(tickets, ticket.build());
    }

    /** Somebody puts a contact into the bin by hand. */
    synchronized void bin(String contact) {
        binned(contacts, Long.parseLong(contact));
    }

    /** Somebody puts the tickets of a contact into the bin. */
    synchronized void binTicketsOf(String contact) {
        ticketsOf(contact).forEach(ticket -> binned(tickets, ticket.requireWholeNumber("id")));
    }

    /** The search finds nothing. */
    synchronized FreshdeskStub lagging() {
        lagging = true;
        return this;
    }

    /** The search still finds what has gone. */
    synchronized void stale() {
        stale = true;
    }

    /** The account has no such field. */
    synchronized void withoutField() {
        withField = false;
    }

    /** Contacts stay in the bin, whatever is asked. */
    synchronized void keeping() {
        keeping = true;
    }

    /** The next notes are not taken. */
    synchronized void failing(int times) {
        failing = times;
    }

    private boolean looksAway() {
        return blind > 0 && blind-- > 0;
    }

    /** The next lists bring nothing: what they would have brought is only just being written. */
    synchronized void blindFor(int looks) {
        blind = looks;
    }

    /** The same for lists of notes. */
    synchronized void blindToNotesFor(int looks) {
        blindToNotes = looks;
    }
}
