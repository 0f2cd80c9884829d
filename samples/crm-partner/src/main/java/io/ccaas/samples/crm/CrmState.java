package io.ccaas.samples.crm;

import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import java.util.List;

/** Everything that the CRM knows at one moment, immutable. Numbers for ids are never given twice. */
record CrmState(long nextId, List<Contact> contacts, List<CallNote> calls) {

    static final CrmState EMPTY = new CrmState(1, List.of(), List.of());

    CrmState {
        contacts = List.copyOf(contacts);
        calls = List.copyOf(calls);
    }

    JsonObject json() {
        List<JsonValue> people = contacts.stream().<JsonValue>map(Contact::json).toList();
        List<JsonValue> notes = calls.stream().<JsonValue>map(CallNote::json).toList();
        return JsonObject.builder()
                .put("nextId", nextId)
                .put("contacts", new JsonArray(people))
                .put("calls", new JsonArray(notes))
                .build();
    }

    static CrmState of(JsonObject json) {
        return new CrmState(
                json.requireWholeNumber("nextId"),
                json.requireArray("contacts").objects().stream()
                        .map(Contact::of)
                        .toList(),
                json.requireArray("calls").objects().stream().map(CallNote::of).toList());
    }
}
