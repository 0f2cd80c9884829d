package io.ccaas.sdk.audio.mp4.track;

import io.ccaas.sdk.audio.mp4.sound.Sound;
import io.ccaas.sdk.audio.mp4.table.Durations;
import io.ccaas.sdk.audio.mp4.table.SampleTable;

/** What an input says about times; it counts only as far as it agrees with the samples. */
public interface Played {

    /**
     * The part that is played.
     *
     * @param proven how long the samples really last
     * @param sound their codec, whose sample rate is the clock
     * @return a part of them
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code MP4_TIME_GAP} where time passes without sound, {@code MP4_EDIT} for a
     *     part that is none
     */
    Edit over(Durations proven, Sound sound);

    /**
     * Whether nothing names a part, so that it is probably all.
     *
     * @param sound the codec
     * @return false where there is an edit, or a note of what primes the decoder
     */
    boolean mayBeAll(Sound sound);

    /**
     * What a second reading must come to again.
     *
     * @param samples of the same reading
     * @return a hash over them and all times
     */
    byte[] fingerprint(SampleTable samples);
}
