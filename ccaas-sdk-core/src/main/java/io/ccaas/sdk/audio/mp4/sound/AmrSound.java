package io.ccaas.sdk.audio.mp4.sound;

import io.ccaas.sdk.audio.codec.amr.AmrBand;

/**
 * AMR.
 *
 * @param band narrow or wide
 * @param framesPerSample the most frames that a sample holds, 1 to 15
 */
public record AmrSound(AmrBand band, int framesPerSample) implements Sound {
    /** The most frames of a sample (3GPP TS 26.244, 6.7). */
    public static final int MOST_FRAMES = 15;

    @Override
    public String codec() {
        return band.text();
    }

    @Override
    public int sampleRate() {
        return band.sampleRate();
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public int largestSample() {
        return 61 * MOST_FRAMES;
    }
}
