package io.ccaas.sdk.transcription.azure;

import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.transcription.result.Reading;
import io.ccaas.sdk.transcription.result.Segment;
import io.ccaas.sdk.transcription.result.Transcript;
import io.ccaas.sdk.transcription.result.Voice;
import io.ccaas.sdk.transcription.result.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Reads {@code combinedPhrases}, one for each channel that was heard apart, and {@code phrases}, whose times are milliseconds. */
final class FastTranscription {

    private FastTranscription() {}

    static Transcript read(Answer answer) {
        JsonObject json = answer.json();
        List<JsonObject> channels = json.requireArray("combinedPhrases").objects();
        List<JsonObject> phrases = json.requireArray("phrases").objects();
        String text =
                channels.stream().map(channel -> channel.requireText("text")).collect(Collectors.joining("\n"));
        List<Segment> segments = phrases.stream()
                .map(phrase -> segment(phrase, channels.size() > 1))
                .sorted(Comparator.comparingLong(segment -> segment.at().startMillis()))
                .toList();
        return Transcript.heard(text, segments, language(phrases), answer);
    }

    /** Several locales are none that the whole transcript has. */
    private static Optional<String> language(List<JsonObject> phrases) {
        List<String> all = phrases.stream()
                .flatMap(phrase -> phrase.text("locale").stream())
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static Segment segment(JsonObject phrase, boolean parted) {
        OptionalInt channel = parted ? Reading.channel(phrase.requireWholeNumber("channel"), 0) : OptionalInt.empty();
        Voice voice = Reading.voice(channel, phrase.get("speaker"));
        List<Word> words = phrase.array("words").map(JsonArray::objects).orElse(List.of()).stream()
                .map(word -> new Word(
                        Reading.lasting(word, "offsetMilliseconds", "durationMilliseconds"),
                        voice,
                        OptionalDouble.empty(),
                        word.requireText("text")))
                .toList();
        return new Segment(
                Reading.lasting(phrase, "offsetMilliseconds", "durationMilliseconds"),
                voice,
                Reading.confidence(phrase, "confidence"),
                phrase.requireText("text"),
                words);
    }
}
