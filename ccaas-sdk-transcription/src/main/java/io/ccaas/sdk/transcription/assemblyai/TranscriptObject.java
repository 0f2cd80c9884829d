package io.ccaas.sdk.transcription.assemblyai;

import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.transcription.result.Reading;
import io.ccaas.sdk.transcription.result.Segment;
import io.ccaas.sdk.transcription.result.Span;
import io.ccaas.sdk.transcription.result.Transcript;
import io.ccaas.sdk.transcription.result.Voice;
import io.ccaas.sdk.transcription.result.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads a completed transcript, whose times are milliseconds: utterances where there are some, otherwise its words as one segment. */
final class TranscriptObject {

    private TranscriptObject() {}

    static Transcript read(Answer answer) {
        JsonObject json = answer.json();
        String text = json.text("text").orElse(""); // null when nothing was said
        List<Segment> segments = json.array("utterances").isPresent() ? utterances(json) : whole(json, text);
        return Transcript.heard(text, segments, json.text("language_code"), answer);
    }

    private static List<Segment> utterances(JsonObject json) {
        return json.requireArray("utterances").objects().stream()
                .map(utterance -> new Segment(
                        Reading.millis(utterance, "start", "end"),
                        voice(utterance),
                        Reading.confidence(utterance, "confidence"),
                        utterance.requireText("text"),
                        words(utterance)))
                .sorted(Comparator.comparingLong(segment -> segment.at().startMillis()))
                .toList();
    }

    private static List<Segment> whole(JsonObject json, String text) {
        List<Word> words = words(json);
        if (words.isEmpty()) {
            return List.of();
        }
        long start =
                words.stream().mapToLong(word -> word.at().startMillis()).min().orElseThrow();
        long end = words.stream().mapToLong(word -> word.at().endMillis()).max().orElseThrow();
        OptionalDouble confidence = Reading.confidence(json, "confidence");
        return List.of(new Segment(new Span(start, end), Voice.unknown(), confidence, text, words));
    }

    private static List<Word> words(JsonObject object) {
        return object.array("words").map(JsonArray::objects).orElse(List.of()).stream()
                .map(word -> new Word(
                        Reading.millis(word, "start", "end"),
                        voice(word),
                        Reading.confidence(word, "confidence"),
                        word.requireText("text")))
                .toList();
    }

    private static Voice voice(JsonObject heard) {
        Optional<String> channel = heard.text("channel");
        OptionalInt number = channel.isEmpty() ? OptionalInt.empty() : Reading.channel(numbered(channel.get()), 1);
        return Reading.voice(number, heard.get("speaker"));
    }

    private static long numbered(String channel) {
        if (!channel.matches("[1-9][0-9]?")) {
            throw Reading.shape("channels to be counted from 1");
        }
        return Long.parseLong(channel);
    }
}
