package io.ccaas.sdk.audio.mp4.track;

import io.ccaas.sdk.audio.mp4.sound.Sound;
import io.ccaas.sdk.audio.mp4.table.SampleTable;

/**
 * All that is known of a recording before its samples are read.
 *
 * @param sound codec and its numbers
 * @param samples sizes and places
 * @param played what the input says about times
 */
public record Found(Sound sound, SampleTable samples, Played played) {

    /**
     * The same with other numbers of the codec.
     *
     * @param known what the samples themselves told
     * @return a new value
     */
    public Found with(Sound known) {
        return new Found(known, samples, played);
    }

    /**
     * What a second reading of the same input must come to again.
     *
     * @return a hash over times, sizes and places
     */
    public byte[] fingerprint() {
        return played.fingerprint(samples);
    }
}
