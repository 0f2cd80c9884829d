package io.ccaas.sdk.audio.caf;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;

/**
 * All numbers that pass from an input's header to the output's.
 *
 * @param codec one of the list
 * @param channels 1 to 32
 * @param sampleRate 1000 to 768000
 */
record CafParameters(CafCodec codec, int channels, int sampleRate) {

    CafParameters {
        if (channels < 1 || channels > 32 || sampleRate < 1000 || sampleRate > 768_000) {
            throw new IllegalArgumentException("channels or sample rate out of range");
        }
    }

    int frameBytes() {
        return channels * codec.bits() / 8;
    }

    AudioFormat format(long bytes) {
        return new AudioFormat(AudioContainer.CAF, codec.text(), sampleRate, channels, bytes / frameBytes());
    }
}
