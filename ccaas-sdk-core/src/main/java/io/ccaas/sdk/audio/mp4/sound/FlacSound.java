package io.ccaas.sdk.audio.mp4.sound;

import io.ccaas.sdk.audio.codec.flac.FlacStreamInfo;

/**
 * FLAC.
 *
 * @param info its parameters
 */
public record FlacSound(FlacStreamInfo info) implements Sound {
    @Override
    public String codec() {
        return "flac";
    }

    @Override
    public int sampleRate() {
        return info.sampleRate();
    }

    @Override
    public int channels() {
        return info.channels();
    }

    @Override
    public int bits() {
        return info.bits();
    }

    @Override
    public int largestSample() {
        return FlacStreamInfo.LARGEST_FRAME;
    }
}
