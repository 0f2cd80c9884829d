package io.ccaas.sdk.transcription.result;

import java.time.Duration;

/**
 * When something was said, from the beginning of the audio.
 *
 * @param startMillis from 0 to 30 days
 * @param endMillis not before the start
 */
public record Span(long startMillis, long endMillis) {

    static final long LONGEST = Duration.ofDays(30).toMillis();

    /**
     * Refuses what is no time in a recording.
     *
     * @param startMillis from 0 to 30 days
     * @param endMillis not before the start
     * @throws IllegalArgumentException when they are not
     */
    public Span {
        if (startMillis < 0 || endMillis < startMillis || endMillis > LONGEST) {
            throw new IllegalArgumentException("a span lies between 0 and 30 days and ends after it starts");
        }
    }
}
