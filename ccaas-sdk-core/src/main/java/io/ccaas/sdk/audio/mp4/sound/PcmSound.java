package io.ccaas.sdk.audio.mp4.sound;

/**
 * Samples without framing.
 *
 * @param coding how one is coded
 * @param sampleRate samples per second of one channel
 * @param channels 1 to 32
 */
public record PcmSound(PcmCoding coding, int sampleRate, int channels) implements Sound {
    @Override
    public String codec() {
        return coding.text();
    }

    @Override
    public int largestSample() {
        return Integer.MAX_VALUE;
    }

    /**
     * Bytes of one sample instant.
     *
     * @return 1 to 64
     */
    public int blockBytes() {
        return channels * coding.bytes();
    }
}
