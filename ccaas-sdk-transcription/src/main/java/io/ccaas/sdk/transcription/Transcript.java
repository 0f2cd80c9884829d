package io.ccaas.sdk.transcription;

import io.ccaas.sdk.http.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a partner heard. Its text is what a caller said, or what a partner claims: personal, and hostile until redacted
 * and escaped. {@link #toString()} shows counts alone.
 *
 * @param text everything, in order
 * @param segments its parts with times, empty when the partner gave none
 * @param language what the partner says it heard, a BCP 47 tag or a name, empty when it does not say
 * @param answer the exchange it came in
 */
public record Transcript(String text, List<Segment> segments, Optional<String> language, Answer answer) {

    /**
     * Copies the list.
     *
     * @param text everything, in order
     * @param segments its parts with times, empty when the partner gave none
     * @param language what the partner says it heard, a BCP 47 tag or a name, empty when it does not say
     * @param answer the exchange it came in
     */
    public Transcript {
        segments = List.copyOf(segments);
    }

    /**
     * A part of a transcript.
     *
     * @param start from the beginning of the audio
     * @param end from the beginning of the audio, not before start
     * @param text what was said
     */
    public record Segment(Duration start, Duration end, String text) {

        @Override
        public String toString() {
            return "Segment[" + start + ".." + end + "]";
        }
    }

    @Override
    public String toString() {
        return "Transcript[" + text.length() + " characters, " + segments.size() + " segments]";
    }
}
