package io.ccaas.sdk.crm.reference;

import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonLimits;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.ReceivedRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sample CRM's interface over maps. */
final class ReferenceCrm {

    private record Note(String contact, String text) {}

    private final Map<String, String> contactOf = new LinkedHashMap<>();
    private final Map<String, String> numberOf = new LinkedHashMap<>();
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private int issued;

    synchronized FakeAnswer answer(ReceivedRequest request) {
        String path = URI.create(request.head().targetUri()).getPath().substring("/v1/".length());
        List<String> parts = List.of(path.split("/", -1));
        if (path.endsWith("/erase")) {
            boolean external = parts.get(1).equals("by-external-id");
            return erase(external ? contactOf.getOrDefault(parts.get(2), "") : parts.get(1));
        }
        JsonObject body = Json.readObject(request.body(), JsonLimits.standard());
        return switch (parts.get(0) + parts.size()) {
            case "contacts2" -> find(body.requireText("phone"));
            case "contacts3" -> upsert(parts.get(2), body.requireText("phone"));
            case "calls1" -> log(body);
            default -> FakeAnswer.json(400, "{}");
        };
    }

    private FakeAnswer find(String number) {
        String found = numberOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(number))
                .map(entry -> "{\"id\":\"" + entry.getKey() + "\"}")
                .collect(Collectors.joining(","));
        return FakeAnswer.json(200, "{\"contacts\":[" + found + "]}");
    }

    private FakeAnswer upsert(String externalId, String number) {
        String contact = contactOf.computeIfAbsent(externalId, unknown -> "c" + ++issued);
        numberOf.put(contact, number);
        return FakeAnswer.json(200, "{\"id\":\"" + contact + "\"}");
    }

    private FakeAnswer log(JsonObject call) {
        String contact = call.requireText("contactId");
        if (!numberOf.containsKey(contact)) {
            return FakeAnswer.json(404, "{}");
        }
        Note held = notes.putIfAbsent(call.requireText("externalId"), new Note(contact, call.requireText("note")));
        if (held == null) {
            return FakeAnswer.json(201, "{}");
        }
        return FakeAnswer.json(held.contact().equals(contact) ? 200 : 409, "{}");
    }

    private FakeAnswer erase(String contact) {
        contactOf.values().remove(contact);
        notes.values().removeIf(note -> note.contact().equals(contact));
        return FakeAnswer.json(numberOf.remove(contact) == null ? 404 : 200, "{}");
    }

    synchronized List<String> notesOf(String contact) {
        return notes.values().stream()
                .filter(note -> note.contact().equals(contact))
                .map(Note::text)
                .toList();
    }
}
