package io.ccaas.sdk.transcription.result;

import java.util.OptionalDouble;

/**
 * A word of a transcript, personal as all of it.
 *
 * @param at when it was said
 * @param voice who said it
 * @param confidence the partner's own, from 0 to 1; empty when it gives none
 * @param text as the partner spells it
 */
public record Word(Span at, Voice voice, OptionalDouble confidence, String text) {

    @Override
    public String toString() {
        return "Word[" + at + "]";
    }
}
