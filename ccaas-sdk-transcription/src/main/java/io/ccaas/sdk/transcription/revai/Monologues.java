package io.ccaas.sdk.transcription.revai;

import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.transcription.result.Reading;
import io.ccaas.sdk.transcription.result.Segment;
import io.ccaas.sdk.transcription.result.Span;
import io.ccaas.sdk.transcription.result.Transcript;
import io.ccaas.sdk.transcription.result.Voice;
import io.ccaas.sdk.transcription.result.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Reads {@code monologues}, one segment each: words with times in seconds, and between them marks that bring their own spaces.
 * Kinds of element that it does not know are left out. The one {@code speaker} is the channel where channels were asked for.
 */
final class Monologues {

    private Monologues() {}

    static Transcript read(Answer answer, Optional<String> language, boolean channels) {
        List<Segment> segments = answer.json().requireArray("monologues").objects().stream()
                .flatMap(monologue -> segment(monologue, channels).stream())
                .sorted(Comparator.comparingLong(segment -> segment.at().startMillis()))
                .toList();
        String text = segments.stream().map(Segment::text).collect(Collectors.joining("\n"));
        return Transcript.heard(text, segments, language, answer);
    }

    private static Voice voice(JsonObject monologue, boolean channels) {
        return channels
                ? Reading.voice(Reading.channel(monologue.requireWholeNumber("speaker"), 0), Optional.empty())
                : Reading.voice(OptionalInt.empty(), monologue.get("speaker"));
    }

    /** Nothing when no word of it has times: a cough that the partner writes down is no segment. */
    private static Optional<Segment> segment(JsonObject monologue, boolean channels) {
        Voice voice = voice(monologue, channels);
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        for (JsonObject element : monologue.requireArray("elements").objects()) {
            String type = element.requireText("type");
            if (type.equals("text")) {
                words.add(word(element, voice));
            }
            if (type.equals("text") || type.equals("punct")) {
                text.append(element.requireText("value"));
            }
        }
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Segment(
                        span(words),
                        voice,
                        OptionalDouble.empty(),
                        text.toString().strip(),
                        words));
    }

    private static Word word(JsonObject element, Voice voice) {
        return new Word(
                Reading.seconds(element, "ts", "end_ts"),
                voice,
                Reading.confidence(element, "confidence"),
                element.requireText("value"));
    }

    private static Span span(List<Word> words) {
        long start =
                words.stream().mapToLong(word -> word.at().startMillis()).min().orElseThrow();
        long end = words.stream().mapToLong(word -> word.at().endMillis()).max().orElseThrow();
        return new Span(start, end);
    }
}
