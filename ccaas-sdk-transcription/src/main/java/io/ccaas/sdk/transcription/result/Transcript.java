package io.ccaas.sdk.transcription.result;

import io.ccaas.sdk.http.Answer;
import java.util.List;
import java.util.Optional;

/**
 * What a partner heard. Its text is what a caller said, or what a partner claims: personal, and hostile until redacted
 * and escaped. {@link #toString()} shows counts alone.
 *
 * @param text everything, in order
 * @param segments its parts with times, in order of their start; empty when the partner gave none
 * @param language what the partner says it heard, a BCP 47 tag or a name, empty when it does not say
 * @param copy what became of the partner's copy
 * @param answer the exchange it came in
 */
public record Transcript(
        String text, List<Segment> segments, Optional<String> language, PartnersCopy copy, Answer answer) {

    /** As much as the redactor takes: many hours of speech. */
    private static final int LONGEST = 4 * 1024 * 1024;

    /**
     * Copies the list.
     *
     * @param text everything, in order
     * @param segments its parts with times, in order of their start; empty when the partner gave none
     * @param language what the partner says it heard, a BCP 47 tag or a name, empty when it does not say
     * @param copy what became of the partner's copy
     * @param answer the exchange it came in
     */
    public Transcript {
        segments = List.copyOf(segments);
    }

    /**
     * As a connector reads it, before anything was deleted.
     *
     * @param text everything, in order
     * @param segments its parts with times
     * @param language what the partner says it heard
     * @param answer the exchange it came in
     * @return with nothing to delete
     * @throws io.ccaas.sdk.http.failure.AnswerRefusedException {@code TRANSCRIPT_SHAPE} when it is longer than the redactor reads
     */
    public static Transcript heard(String text, List<Segment> segments, Optional<String> language, Answer answer) {
        if (text.length() > LONGEST) {
            throw Reading.shape("a transcript of at most " + LONGEST + " characters");
        }
        return new Transcript(text, segments, language, PartnersCopy.nothingToDelete(), answer);
    }

    /**
     * The same with what became of the partner's copy.
     *
     * @param known what is known of it
     * @return a new transcript
     */
    public Transcript with(PartnersCopy known) {
        return new Transcript(text, segments, language, known, answer);
    }

    /**
     * The words of all segments.
     *
     * @return in order; empty when the partner gave none
     */
    public List<Word> words() {
        return segments.stream().flatMap(segment -> segment.words().stream()).toList();
    }

    @Override
    public String toString() {
        return "Transcript[" + text.length() + " characters, " + segments.size() + " segments, " + copy + "]";
    }
}
