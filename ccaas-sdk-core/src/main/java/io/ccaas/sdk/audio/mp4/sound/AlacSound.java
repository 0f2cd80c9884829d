package io.ccaas.sdk.audio.mp4.sound;

import io.ccaas.sdk.audio.codec.alac.AlacConfig;

/**
 * Apple Lossless.
 *
 * @param config of the decoder
 */
public record AlacSound(AlacConfig config) implements Sound {
    @Override
    public String codec() {
        return "alac";
    }

    @Override
    public int sampleRate() {
        return config.sampleRate();
    }

    @Override
    public int channels() {
        return config.channels();
    }

    @Override
    public int bits() {
        return config.bitDepth();
    }

    @Override
    public int largestSample() {
        return config.largestFrame();
    }
}
