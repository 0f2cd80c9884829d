package io.ccaas.cli;

import io.ccaas.sdk.archive.Cleared;
import io.ccaas.sdk.archive.elsewhere.PlaceOutcome;
import io.ccaas.sdk.json.Json;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.recording.RecordingId;
import java.util.List;
import java.util.stream.Stream;

/** What was taken away and what stays, as one line. */
final class ClearedJson {

    private ClearedJson() {}

    static int print(Cleared cleared) {
        Console.result(Json.text(JsonObject.builder()
                .put("erased", ids(cleared.recordings()))
                .put("objectsWithoutRow", ids(cleared.objectsWithoutRow()))
                .put(
                        "staying",
                        all(cleared.staying().stream()
                                .map(stays -> JsonObject.builder()
                                        .put("recording", stays.recording().text())
                                        .put("code", stays.reason().code())
                                        .build())))
                .put("places", all(cleared.places().stream().map(ClearedJson::place)))
                .build()));
        cleared.staying()
                .forEach(stays -> Console.message(String.valueOf(stays.reason().getMessage())));
        cleared.places().stream()
                .flatMap(place -> place.failure().stream())
                .forEach(failure -> Console.message(String.valueOf(failure.getMessage())));
        boolean whole = cleared.staying().isEmpty() && cleared.places().stream().allMatch(PlaceOutcome::isDone);
        return whole ? Exit.DONE : Exit.FINDINGS;
    }

    private static JsonObject place(PlaceOutcome outcome) {
        String answer = outcome.answer().map(Enum::name).orElse("FAILED");
        return JsonObject.builder()
                .put("place", outcome.place().toString())
                .put("answer", answer)
                .build();
    }

    private static JsonArray ids(List<RecordingId> recordings) {
        return JsonArray.of(
                recordings.stream().map(id -> new JsonText(id.text())).toArray(JsonValue[]::new));
    }

    private static JsonArray all(Stream<JsonObject> objects) {
        return JsonArray.of(objects.toArray(JsonValue[]::new));
    }
}
