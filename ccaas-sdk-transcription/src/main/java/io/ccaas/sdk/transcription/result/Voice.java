package io.ccaas.sdk.transcription.result;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Whose voice the partner heard, as far as it says so.
 *
 * @param channel of the audio, counted from 0; empty when the channels were heard as one
 * @param speaker the partner's label, such as {@code S1}; empty when it does not part speakers. A label names nobody
 */
public record Voice(OptionalInt channel, Optional<String> speaker) {

    private static final Voice UNKNOWN = new Voice(OptionalInt.empty(), Optional.empty());
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
    private static final int MOST_CHANNELS = 64;

    /**
     * Refuses what is no label.
     *
     * @param channel of the audio, counted from 0
     * @param speaker 1 to 40 letters, digits and {@code _ . -}
     * @throws IllegalArgumentException when a channel or a label has another form
     */
    public Voice {
        if (speaker.filter(label -> !LABEL.matcher(label).matches()).isPresent()
                || channel.orElse(0) < 0
                || channel.orElse(0) >= MOST_CHANNELS) {
            throw new IllegalArgumentException("a channel lies between 0 and 63, a speaker's label is a short word");
        }
    }

    /**
     * Nobody's in particular.
     *
     * @return without channel and speaker
     */
    public static Voice unknown() {
        return UNKNOWN;
    }

    @Override
    public String toString() {
        return "Voice";
    }
}
