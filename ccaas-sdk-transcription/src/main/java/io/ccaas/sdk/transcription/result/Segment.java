package io.ccaas.sdk.transcription.result;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A part of a transcript that one voice said without a pause.
 *
 * @param at when it was said
 * @param voice who said it
 * @param confidence the partner's own, from 0 to 1; empty when it gives none
 * @param text what was said
 * @param words its words in order; empty when the partner gave none
 */
public record Segment(Span at, Voice voice, OptionalDouble confidence, String text, List<Word> words) {

    /**
     * Copies the list.
     *
     * @param at when it was said
     * @param voice who said it
     * @param confidence the partner's own, from 0 to 1; empty when it gives none
     * @param text what was said
     * @param words its words in order; empty when the partner gave none
     */
    public Segment {
        words = List.copyOf(words);
    }

    @Override
    public String toString() {
        return "Segment[" + at + ", " + words.size() + " words]";
    }
}
