package io.ccaas.sdk.audio.aiff;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;

/**
 * All numbers that pass from an input's header to the output's.
 *
 * @param form AIFF, or AIFC, kept as it came
 * @param codec one of the list
 * @param channels 1 to 32
 * @param sampleRate 1000 to 768000
 */
record AiffParameters(Form form, AiffCodec codec, int channels, int sampleRate) {

    enum Form {
        /** Linear samples, highest byte first. */
        AIFF,
        /** A codec with a name. */
        AIFC
    }

    AiffParameters {
        if (channels < 1 || channels > 32 || sampleRate < 1000 || sampleRate > 768_000) {
            throw new IllegalArgumentException("channels or sample rate out of range");
        }
    }

    int frameBytes() {
        return channels * codec.codedBits() / 8;
    }

    AudioFormat format(long frames) {
        return new AudioFormat(AudioContainer.AIFF, codec.text(), sampleRate, channels, frames);
    }
}
