package io.ccaas.sdk.audio.mp4.track;

import io.ccaas.sdk.audio.mp4.sound.Sound;
import io.ccaas.sdk.audio.mp4.table.SampleTable;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import java.math.BigInteger;

/**
 * All that is known of a recording before its samples are read.
 *
 * @param sound codec and its numbers
 * @param timescale units of the media in a second, 1 to 10,000,000
 * @param edit the part that is played
 * @param samples sizes, durations and places
 */
public record Movie(Sound sound, int timescale, Edit edit, SampleTable samples) {

    /**
     * The same with other numbers of the codec.
     *
     * @param known what the samples themselves told
     * @return a new movie
     */
    public Movie with(Sound known) {
        return new Movie(known, timescale, edit, samples);
    }

    /**
     * The same with another part that is played.
     *
     * @param part what is played
     * @return a new movie
     */
    public Movie with(Edit part) {
        return new Movie(sound, timescale, part, samples);
    }

    /**
     * Whether a second reading found the same samples.
     *
     * @param other what it found
     * @return whether times, sizes and places agree
     */
    public boolean sameSamplesAs(Movie other) {
        return timescale == other.timescale && edit.equals(other.edit) && samples.sameAs(other.samples);
    }

    /**
     * The same in words that callers know. The frames are those that are played: without priming, up to the end of the edit.
     *
     * @return the format
     */
    public AudioFormat format() {
        long frames = BigInteger.valueOf(edit.length())
                .multiply(BigInteger.valueOf(sound.sampleRate()))
                .divide(BigInteger.valueOf(timescale))
                .min(BigInteger.valueOf(Long.MAX_VALUE / sound.sampleRate()))
                .longValue();
        return new AudioFormat(AudioContainer.M4A, sound.codec(), sound.sampleRate(), sound.channels(), frames);
    }
}
