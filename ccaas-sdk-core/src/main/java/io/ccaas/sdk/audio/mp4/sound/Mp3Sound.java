package io.ccaas.sdk.audio.mp4.sound;

/**
 * MPEG audio Layer III.
 *
 * @param sampleRate 8000 to 48000
 * @param channels 1 or 2
 */
public record Mp3Sound(int sampleRate, int channels) implements Sound {
    @Override
    public String codec() {
        return "mp3";
    }

    @Override
    public int largestSample() {
        return 1441;
    }
}
