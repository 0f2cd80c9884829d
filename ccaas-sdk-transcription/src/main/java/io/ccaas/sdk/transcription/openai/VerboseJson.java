package io.ccaas.sdk.transcription.openai;

import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonValue;
import io.ccaas.sdk.transcription.result.Reading;
import io.ccaas.sdk.transcription.result.Segment;
import io.ccaas.sdk.transcription.result.Span;
import io.ccaas.sdk.transcription.result.Transcript;
import io.ccaas.sdk.transcription.result.Voice;
import io.ccaas.sdk.transcription.result.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads {@code text}, {@code language}, {@code segments} and {@code words}; whatever else a recogniser adds is left alone. */
final class VerboseJson {

    private VerboseJson() {}

    static Transcript read(Answer answer) {
        JsonObject json = answer.json();
        List<JsonObject> said = list(json, "segments");
        NavigableMap<Long, List<Word>> begun = wordsBySegment(said, list(json, "words"));
        List<Segment> segments =
                said.stream().map(segment -> segment(segment, begun)).toList();
        return Transcript.heard(json.requireText("text"), segments, json.text("language"), answer);
    }

    private static List<JsonObject> list(JsonObject json, String name) {
        return json.array(name).map(JsonArray::objects).orElse(List.of());
    }

    /**
     * Words stand apart from segments: each belongs to the one that began last before it. To one alone: an answer of many segments that lie
     * over each other would otherwise become as many times longer.
     */
    private static NavigableMap<Long, List<Word>> wordsBySegment(List<JsonObject> segments, List<JsonObject> words) {
        NavigableMap<Long, List<Word>> begun = new TreeMap<>();
        for (JsonObject segment : segments) {
            Span at = Reading.seconds(segment, "start", "end");
            if (at.endMillis() > at.startMillis()) {
                begun.putIfAbsent(at.startMillis(), new ArrayList<>());
            }
        }
        for (JsonObject word : words) {
            Span at = Reading.seconds(word, "start", "end");
            Word read = new Word(at, Voice.unknown(), OptionalDouble.empty(), word.requireText("word"));
            Optional.ofNullable(begun.floorEntry(at.startMillis()))
                    .ifPresent(entry -> entry.getValue().add(read));
        }
        return begun;
    }

    private static Segment segment(JsonObject segment, NavigableMap<Long, List<Word>> begun) {
        Span at = Reading.seconds(segment, "start", "end");
        Optional<JsonValue> speaker = segment.get("speaker").or(() -> segment.get("speaker_id"));
        Optional<List<Word>> its = at.endMillis() > at.startMillis()
                ? Optional.ofNullable(begun.remove(at.startMillis()))
                : Optional.empty();
        List<Word> words = its.orElse(List.of()).stream()
                .filter(word -> word.at().startMillis() < at.endMillis())
                .toList();
        return new Segment(
                at,
                Reading.voice(OptionalInt.empty(), speaker),
                Reading.confidence(segment, "score"),
                segment.requireText("text"),
                words);
    }
}
