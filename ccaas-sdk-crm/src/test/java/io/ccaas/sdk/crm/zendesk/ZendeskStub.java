package io.ccaas.sdk.crm.zendesk;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonNull;
import io.ccaas.sdk.json.JsonNumber;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Zendesk's users and tickets over maps, as its reference describes them and as far as a client of others could tell. */
final class ZendeskStub {

    private static final String GONE = "{\"error\":\"RecordNotFound\",\"description\":\"Not found\"}";
    private static final String JOB =
            "{\"job_status\":{\"id\":\"8b726e606741012ffc2d782bcb7848fe\",\"status\":\"queued\"}}";

    /** What a key stood for first, and what was answered. */
    private record Kept(String content, FakeAnswer answer) {}

    private final Map<Long, JsonObject> users = new TreeMap<>();
    private final Map<Long, JsonObject> deletedUsers = new TreeMap<>();
    private final Map<Long, JsonObject> tickets = new TreeMap<>();
    private final Map<Long, JsonObject> deletedTickets = new TreeMap<>();
    private final Map<String, Kept> keys = new HashMap<>();
    private long issued = 35_000_000_000L;
    private int longest = 100;
    private boolean lagging;

    /** Makes pages shorter, so that there is more than one. */
    ZendeskStub withPagesOf(int length) {
        longest = length;
        return this;
    }

    synchronized FakeAnswer answer(ReceivedRequest request) {
        URI target = URI.create(request.head().targetUri());
        String path = target.getPath().replaceFirst("^/api/v2/", "").replaceFirst("\\.json$", "");
        long id = path.matches(".*/[0-9]+(/.*)?") ? Long.parseLong(path.replaceAll("[^0-9]", "")) : 0;
        String query = Objects.requireNonNullElse(target.getQuery(), "");
        return switch (request.head().method() + " " + path.replaceAll("[0-9]+", "#")) {
            case "GET users/show_many" -> named(parameter(query, "external_ids"));
            case "GET users/#" -> shown("user", seen(id));
            case "POST users/create_or_update" -> upsert(member(request, "user"));
            case "PUT users/#" -> address(id, member(request, "user"));
            case "DELETE users/#" -> deleteUser(id);
            case "GET deleted_users/#" -> shown("deleted_user", Optional.ofNullable(deletedUsers.get(id)));
            case "DELETE deleted_users/#" -> shown("deleted_user", Optional.ofNullable(deletedUsers.remove(id)));
            case "GET tickets" -> marked(parameter(query, "external_id"), query.contains("page[size]"));
            case "POST tickets" -> create(request);
            case "GET tickets/#" -> shown("ticket", Optional.ofNullable(tickets.get(id)));
            case "PUT tickets/#" -> change(id, member(request, "ticket"));
            case "GET users/#/tickets/requested" -> requested(id, target);
            case "DELETE tickets/#" -> deleteTicket(id);
            case "DELETE deleted_tickets/#" -> deletedTickets.remove(id) == null ? gone() : FakeAnswer.json(200, JOB);
            default -> FakeAnswer.json(404, "{\"error\":\"InvalidEndpoint\",\"description\":\"Not found\"}");
        };
    }

    private static String parameter(String query, String name) {
        return query.replaceAll("(^|.*&)" + name + "=([^&]*).*", "$2");
    }

    private static JsonObject member(ReceivedRequest request, String name) {
        return Json.readObject(request.body(), JsonLimits.standard()).requireObject(name);
    }

    private static FakeAnswer gone() {
        return FakeAnswer.json(404, GONE);
    }

    private static FakeAnswer shown(String name, Optional<JsonObject> object) {
        return object.map(one -> json(200, JsonObject.builder().put(name, one).build()))
                .orElseGet(ZendeskStub::gone);
    }

    private static FakeAnswer json(int status, JsonObject content) {
        return FakeAnswer.json(status, new String(Json.write(content), StandardCharsets.UTF_8));
    }

    private static FakeAnswer refusal(String field, String error) {
        return FakeAnswer.json(
                422,
                "{\"error\":\"RecordInvalid\",\"description\":\"Record validation errors\",\"details\":{\"" + field
                        + "\":[{\"description\":\"no\",\"error\":\"" + error + "\"}],\"made_up\":[]}}");
    }

    private static FakeAnswer list(String name, List<JsonObject> page, JsonValue next, int count) {
        return json(
                200,
                JsonObject.builder()
                        .put(name, new JsonArray(List.copyOf(page)))
                        .put("next_page", next)
                        .put("previous_page", new JsonNull())
                        .put("count", count)
                        .build());
    }

    /** Those that were deleted are still shown, as inactive. */
    private Optional<JsonObject> seen(long id) {
        return Optional.ofNullable(users.get(id)).or(() -> Optional.ofNullable(deletedUsers.get(id)));
    }

    private FakeAnswer named(String externalId) {
        List<JsonObject> found = users.values().stream()
                .filter(user -> same(user, "external_id", externalId))
                .toList();
        return list("users", found, new JsonNull(), found.size());
    }

    private static boolean same(JsonObject object, String member, String value) {
        return object.text(member)
                .filter(held -> held.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** By the external id, or else by the address. */
    private FakeAnswer upsert(JsonObject given) {
        Optional<JsonObject> known = user(user ->
                        same(user, "external_id", given.text("external_id").orElse("")))
                .or(() -> user(user -> same(user, "email", given.text("email").orElse(""))));
        if (known.isEmpty() && given.text("name").isEmpty()) {
            return refusal("name", "BlankValue");
        }
        JsonObject blank = JsonObject.builder()
                .put("role", "end-user")
                .put("active", true)
                .put("shared_phone_number", false)
                .build();
        long id = known.map(user -> user.requireWholeNumber("id")).orElseGet(() -> ++issued);
        users.put(id, with(with(known.orElse(blank), given), numbered(id)));
        return json(
                known.isEmpty() ? 201 : 200,
                JsonObject.builder().put("user", users.get(id)).build());
    }

    private Optional<JsonObject> user(Predicate<JsonObject> wanted) {
        return users.values().stream().filter(wanted).findFirst();
    }

    private static JsonObject numbered(long id) {
        return JsonObject.builder().put("id", id).build();
    }

    private static JsonObject with(JsonObject object, JsonObject changes) {
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        members.putAll(changes.members());
        return new JsonObject(members);
    }

    private FakeAnswer address(long id, JsonObject changes) {
        String email = changes.text("email").orElse("a@b");
        if (email.indexOf('@') < 0) {
            return refusal("email", "InvalidFormat");
        }
        if (user(user -> same(user, "email", email) && user.requireWholeNumber("id") != id)
                .isPresent()) {
            return refusal("email", "DuplicateValue");
        }
        return shown("user", Optional.ofNullable(users.computeIfPresent(id, (same, user) -> with(user, changes))));
    }

    /** Who has tickets that are not closed stays. */
    private FakeAnswer deleteUser(long id) {
        if (!users.containsKey(id)) {
            return gone();
        }
        if (!of(id).isEmpty()) {
            return refusal("base", "RequesterOfTickets");
        }
        JsonObject.Builder inactive = JsonObject.builder().put("active", false).put("external_id", new JsonNull());
        deletedUsers.put(id, with(Objects.requireNonNull(users.remove(id)), inactive.build()));
        return shown("user", Optional.ofNullable(deletedUsers.get(id)));
    }

    private FakeAnswer marked(String externalId, boolean byCursor) {
        List<JsonObject> found = tickets.values().stream()
                .filter(ticket -> !lagging && same(ticket, "external_id", externalId))
                .toList();
        return byCursor ? lastPage("tickets", found) : list("tickets", found, new JsonNull(), found.size());
    }

    /** Whoever asks for pages by cursor gets another envelope. */
    private static FakeAnswer lastPage(String name, List<JsonObject> page) {
        return json(
                200,
                JsonObject.builder()
                        .put(name, new JsonArray(List.copyOf(page)))
                        .put("meta", JsonObject.builder().put("has_more", false).build())
                        .put(
                                "links",
                                JsonObject.builder().put("next", new JsonNull()).build())
                        .build());
    }

    /** What a key brought once it brings again; with other content it is an error. */
    private FakeAnswer create(ReceivedRequest request) {
        String content = new String(request.body(), StandardCharsets.UTF_8);
        String key = request.field("idempotency-key");
        Kept kept = keys.get(key);
        if (kept != null) {
            return kept.content().equals(content)
                    ? kept.answer().with("x-idempotency-lookup", "hit")
                    : FakeAnswer.json(
                            400, "{\"error\":\"IdempotentRequestError\",\"description\":\"other parameters\"}");
        }
        FakeAnswer answer = create(member(request, "ticket"));
        if (answer.status() == 201 && !key.isEmpty()) {
            keys.put(key, new Kept(content, answer));
        }
        return answer.with("x-idempotency-lookup", "miss");
    }

    private FakeAnswer create(JsonObject given) {
        if (!users.containsKey(given.requireWholeNumber("requester_id"))) {
            return refusal("requester", "InvalidValue");
        }
        long id = ++issued;
        tickets.put(id, with(given, numbered(id)));
        return json(201, JsonObject.builder().put("ticket", tickets.get(id)).build());
    }

    private FakeAnswer change(long id, JsonObject changes) {
        return shown("ticket", Optional.ofNullable(tickets.computeIfPresent(id, (same, was) -> with(was, changes))));
    }

    private List<JsonObject> of(long user) {
        return tickets.values().stream()
                .filter(ticket -> ticket.requireWholeNumber("requester_id") == user)
                .toList();
    }

    private FakeAnswer requested(long user, URI target) {
        if (!users.containsKey(user)) {
            return gone();
        }
        List<JsonObject> all = of(user);
        String query = Objects.requireNonNullElse(target.getQuery(), "");
        int page = query.contains("page=") ? Integer.parseInt(parameter(query, "page")) : 1;
        int end = Math.min(all.size(), page * longest);
        JsonValue next = end < all.size()
                ? new JsonText("https://" + target.getAuthority() + target.getPath() + "?page=" + (page + 1))
                : new JsonNull();
        return list("tickets", all.subList(Math.min(end, (page - 1) * longest), end), next, all.size());
    }

    private FakeAnswer deleteTicket(long id) {
        JsonObject ticket = tickets.remove(id);
        if (ticket == null) {
            return gone();
        }
        deletedTickets.put(id, ticket);
        return FakeAnswer.of(204, "application/json", new byte[0]);
    }

    /** A user that somebody entered by hand. */
    synchronized String enter(Map<String, String> members) {
        JsonObject.Builder user = JsonObject.builder().put("active", true);
        members.forEach(user::put);
        users.put(++issued, with(user.build(), numbered(issued)));
        return Long.toString(issued);
    }

    /** A ticket that somebody opened by hand. */
    synchronized long ask(String user, Map<String, String> members) {
        JsonObject.Builder ticket = JsonObject.builder().put("requester_id", JsonNumber.of(Long.parseLong(user)));
        members.forEach(ticket::put);
        tickets.put(++issued, with(ticket.build(), numbered(issued)));
        return issued;
    }

    synchronized List<JsonObject> ticketsOf(String user) {
        return of(Long.parseLong(user));
    }

    synchronized List<JsonObject> users() {
        return List.copyOf(users.values());
    }

    /** From now on tickets are not found by their external id yet. */
    synchronized void lagging() {
        lagging = true;
    }

    /** Somebody deletes a ticket. */
    synchronized void lose(long ticket) {
        deleteTicket(ticket);
    }

    /** Somebody deletes a user, and no more. */
    synchronized void bin(String user) {
        deleteUser(Long.parseLong(user));
    }

    /** What is in the bins, from where it could be read. */
    synchronized int binned() {
        return deletedUsers.size() + deletedTickets.size();
    }
}
