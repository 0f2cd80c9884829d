package io.ccaas.sdk.audio.mp4.track;

import io.ccaas.sdk.audio.mp4.sound.Sound;
import io.ccaas.sdk.audio.mp4.table.Durations;
import io.ccaas.sdk.audio.mp4.table.SampleSizes;
import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;

/**
 * A recording whose samples were read. Its clock is the sample rate of the codec.
 *
 * @param sound codec and its numbers
 * @param durations of the samples, as the codec has them
 * @param edit the part that is played
 * @param sizes of the samples
 */
public record Movie(Sound sound, Durations durations, Edit edit, SampleSizes sizes) {

    /**
     * The same in words that callers know. The frames are those that are played: without priming, up to the end of the edit.
     *
     * @return the format
     */
    public AudioFormat format() {
        return new AudioFormat(AudioContainer.M4A, sound.codec(), sound.sampleRate(), sound.channels(), edit.length());
    }
}
