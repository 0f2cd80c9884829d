package io.ccaas.sdk.transcription.speechmatics;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads {@code results} of the format {@code json-v2}: words and the marks between them, which become segments where the voice
 * changes or a sentence ends. Types of result that it does not know are left out, as the interface asks.
 */
final class JsonV2 {

    /** How channels are called when the request does not name them. */
    private static final Pattern CHANNEL = Pattern.compile("channel_([1-9][0-9]?)");

    private static final int LONGEST_DELIMITER = 4;

    private final String delimiter;
    private final Map<Voice, Sentence> open = new LinkedHashMap<>();
    private final List<Segment> segments = new ArrayList<>();

    private JsonV2(String delimiter) {
        if (delimiter.length() > LONGEST_DELIMITER) {
            throw Reading.shape("a short delimiter between words"); // it is written as often as there are words
        }
        this.delimiter = delimiter;
    }

    static Transcript read(Answer answer) {
        JsonObject json = answer.json();
        Optional<JsonObject> metadata = json.object("metadata");
        JsonV2 reader = new JsonV2(metadata.flatMap(known -> known.object("language_pack_info"))
                .flatMap(known -> known.text("word_delimiter"))
                .orElse(" "));
        json.requireArray("results").objects().forEach(reader::add);
        reader.open.values().forEach(reader::close);
        reader.segments.sort(Comparator.comparingLong(segment -> segment.at().startMillis()));
        String text = reader.segments.stream().map(Segment::text).collect(Collectors.joining(reader.delimiter));
        Optional<String> language = metadata.flatMap(known -> known.object("transcription_config"))
                .flatMap(config -> config.text("language"));
        return Transcript.heard(text, reader.segments, language, answer);
    }

    private void add(JsonObject result) {
        String type = result.requireText("type");
        if (!type.equals("word") && !type.equals("punctuation")) {
            return;
        }
        JsonObject best = result.requireArray("alternatives").objects().stream()
                .findFirst()
                .orElseThrow(() -> Reading.shape("each word to have an alternative"));
        Voice voice = Reading.voice(channel(result), best.get("speaker"));
        Word word = new Word(
                Reading.seconds(result, "start_time", "end_time"),
                voice,
                Reading.confidence(best, "confidence"),
                best.requireText("content"));
        Sentence sentence = sentence(voice);
        if (type.equals("word")) {
            sentence.add(word, delimiter);
        } else {
            sentence.mark(word, result.text("attaches_to").orElse("previous"), delimiter);
        }
        if (result.truth("is_eos").orElse(false)) {
            close(sentence);
            open.remove(voice);
        }
    }

    /** Another speaker of the same channel ends what was being said there. */
    private Sentence sentence(Voice voice) {
        open.values().removeIf(other -> {
            boolean interrupted = other.voice.channel().equals(voice.channel()) && !other.voice.equals(voice);
            if (interrupted) {
                close(other);
            }
            return interrupted;
        });
        return open.computeIfAbsent(voice, Sentence::new);
    }

    private void close(Sentence sentence) {
        sentence.finished().ifPresent(segments::add);
    }

    private static OptionalInt channel(JsonObject result) {
        Optional<String> name = result.text("channel");
        if (name.isEmpty()) {
            return OptionalInt.empty();
        }
        Matcher numbered = CHANNEL.matcher(name.get());
        if (!numbered.matches()) {
            throw Reading.shape("channels to be called channel_1 and so on");
        }
        return Reading.channel(Long.parseLong(numbered.group(1)), 1);
    }

    /** What one voice is saying. Not thread-safe. */
    private static final class Sentence {

        private final Voice voice;
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean glued = true;

        Sentence(Voice voice) {
            this.voice = voice;
        }

        void add(Word word, String delimiter) {
            words.add(word);
            text.append(glued ? "" : delimiter).append(word.text());
            glued = false;
        }

        void mark(Word mark, String attaches, String delimiter) {
            boolean left = attaches.equals("previous") || attaches.equals("both");
            text.append(glued || left ? "" : delimiter).append(mark.text());
            glued = attaches.equals("next") || attaches.equals("both");
        }

        Optional<Segment> finished() {
            if (words.isEmpty()) {
                return Optional.empty();
            }
            long end = words.stream()
                    .mapToLong(word -> word.at().endMillis())
                    .max()
                    .orElseThrow();
            long start = words.stream()
                    .mapToLong(word -> word.at().startMillis())
                    .min()
                    .orElseThrow();
            return Optional.of(
                    new Segment(new Span(start, end), voice, OptionalDouble.empty(), text.toString(), words));
        }
    }
}
