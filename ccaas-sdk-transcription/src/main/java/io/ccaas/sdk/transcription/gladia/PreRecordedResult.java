package io.ccaas.sdk.transcription.gladia;

import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.json.JsonText;
import io.ccaas.sdk.transcription.result.Reading;
import io.ccaas.sdk.transcription.result.Segment;
import io.ccaas.sdk.transcription.result.Transcript;
import io.ccaas.sdk.transcription.result.Voice;
import io.ccaas.sdk.transcription.result.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code result.transcription} of a job that is done, whose times are seconds; what analyses add is left alone. */
final class PreRecordedResult {

    private PreRecordedResult() {}

    static Transcript read(Answer answer) {
        JsonObject heard = answer.json().requireObject("result").requireObject("transcription");
        List<Segment> segments = heard.requireArray("utterances").objects().stream()
                .map(PreRecordedResult::segment)
                .sorted(Comparator.comparingLong(segment -> segment.at().startMillis()))
                .toList();
        return Transcript.heard(heard.requireText("full_transcript"), segments, language(heard), answer);
    }

    /** Several languages are none that the whole transcript has. */
    private static Optional<String> language(JsonObject heard) {
        JsonArray all = heard.array("languages").orElse(new JsonArray(List.of()));
        return all.values().size() == 1 && all.values().get(0) instanceof JsonText only
                ? Optional.of(only.value())
                : Optional.empty();
    }

    private static Segment segment(JsonObject utterance) {
        Voice voice = voice(utterance);
        return new Segment(
                Reading.seconds(utterance, "start", "end"),
                voice,
                Reading.confidence(utterance, "confidence"),
                utterance.requireText("text"),
                words(utterance, voice));
    }

    private static Voice voice(JsonObject utterance) {
        OptionalInt channel = utterance.number("channel").isEmpty()
                ? OptionalInt.empty()
                : Reading.channel(utterance.requireWholeNumber("channel"), 0);
        return Reading.voice(channel, utterance.get("speaker"));
    }

    /** Words carry the space in front of them. */
    private static List<Word> words(JsonObject utterance, Voice voice) {
        return utterance.array("words").map(JsonArray::objects).orElse(List.of()).stream()
                .map(word -> new Word(
                        Reading.seconds(word, "start", "end"),
                        voice,
                        Reading.confidence(word, "confidence"),
                        word.requireText("word").strip()))
                .toList();
    }
}
