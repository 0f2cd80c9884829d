package io.ccaas.sdk.transcription.deepgram;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.http.Answer;
import io.ccaas.sdk.http.failure.AnswerRefusedException;
import io.ccaas.sdk.json.JsonArray;
import io.ccaas.sdk.json.JsonObject;
import io.ccaas.sdk.transcription.result.Reading;
import io.ccaas.sdk.transcription.result.Segment;
import io.ccaas.sdk.transcription.result.Transcript;
import io.ccaas.sdk.transcription.result.Voice;
import io.ccaas.sdk.transcription.result.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Reads {@code metadata.sha256}, {@code results.channels} and {@code results.utterances}; whatever else stands there is left alone. */
final class ListenAnswer {

    private ListenAnswer() {}

    static Transcript read(Answer answer, byte[] sent) {
        JsonObject json = answer.json();
        requireSame(json.requireObject("metadata").requireText("sha256"), sent);
        JsonObject results = json.requireObject("results");
        List<JsonObject> channels = results.requireArray("channels").objects();
        String text = channels.stream()
                .map(channel -> best(channel).requireText("transcript"))
                .filter(heard -> !heard.isEmpty())
                .collect(Collectors.joining("\n"));
        Optional<String> language = channels.stream().findFirst().flatMap(channel -> channel.text("detected_language"));
        return Transcript.heard(text, segments(results, channels.size() > 1), language, answer);
    }

    /** The partner says which bytes it heard: they must be those that were proven and sent. */
    private static void requireSame(String heard, byte[] sent) {
        if (!heard.equalsIgnoreCase(HexFormat.of().formatHex(sent))) {
            throw new AnswerRefusedException(Problem.of(
                    "AUDIO_DIGEST_DIFFERS",
                    "a transcript of the audio that was sent, by its SHA-256",
                    "the partner names another one",
                    "Do not use the transcript: something between here and there changed the audio, or mixed"
                            + " answers up."));
        }
    }

    private static JsonObject best(JsonObject channel) {
        return channel.requireArray("alternatives").objects().stream()
                .findFirst()
                .orElseThrow(() -> Reading.shape("each channel to have an alternative"));
    }

    private static List<Segment> segments(JsonObject results, boolean parted) {
        return results.array("utterances").map(JsonArray::objects).orElse(List.of()).stream()
                .map(utterance -> segment(utterance, parted))
                .sorted(Comparator.comparingLong(segment -> segment.at().startMillis()))
                .toList();
    }

    private static Segment segment(JsonObject utterance, boolean parted) {
        OptionalInt channel =
                parted ? Reading.channel(utterance.requireWholeNumber("channel"), 0) : OptionalInt.empty();
        List<Word> words = new ArrayList<>();
        utterance.array("words").ifPresent(array -> array.objects().forEach(word -> words.add(word(word, channel))));
        return new Segment(
                Reading.seconds(utterance, "start", "end"),
                voice(utterance, channel),
                Reading.confidence(utterance, "confidence"),
                utterance.requireText("transcript"),
                words);
    }

    private static Word word(JsonObject word, OptionalInt channel) {
        return new Word(
                Reading.seconds(word, "start", "end"),
                voice(word, channel),
                Reading.confidence(word, "confidence"),
                word.text("punctuated_word").orElseGet(() -> word.requireText("word")));
    }

    private static Voice voice(JsonObject heard, OptionalInt channel) {
        return Reading.voice(channel, heard.get("speaker"));
    }
}
