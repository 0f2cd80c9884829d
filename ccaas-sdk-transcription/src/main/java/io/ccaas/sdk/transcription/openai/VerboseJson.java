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
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads {@code text}, {@code language}, {@code segments} and {@code words}; whatever else a recogniser adds is left alone. */
final class VerboseJson {

    private VerboseJson() {}

    static Transcript read(Answer answer) {
        JsonObject json = answer.json();
        List<Word> words = list(json, "words").stream()
                .map(word -> new Word(
                        Reading.seconds(word, "start", "end"),
                        Voice.unknown(),
                        OptionalDouble.empty(),
                        word.requireText("word")))
                .toList();
        List<Segment> segments = list(json, "segments").stream()
                .map(segment -> segment(segment, words))
                .toList();
        return Transcript.heard(json.requireText("text"), segments, json.text("language"), answer);
    }

    private static List<JsonObject> list(JsonObject json, String name) {
        return json.array(name).map(JsonArray::objects).orElse(List.of());
    }

    private static Segment segment(JsonObject segment, List<Word> all) {
        Span at = Reading.seconds(segment, "start", "end");
        Optional<JsonValue> speaker = segment.get("speaker").or(() -> segment.get("speaker_id"));
        // Words stand apart from segments: each belongs to the one in which it begins.
        List<Word> words = all.stream()
                .filter(word ->
                        word.at().startMillis() >= at.startMillis() && word.at().startMillis() < at.endMillis())
                .toList();
        return new Segment(
                at,
                Reading.voice(OptionalInt.empty(), speaker),
                Reading.confidence(segment, "score"),
                segment.requireText("text"),
                words);
    }
}
