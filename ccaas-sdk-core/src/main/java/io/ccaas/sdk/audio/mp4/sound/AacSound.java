package io.ccaas.sdk.audio.mp4.sound;

import io.ccaas.sdk.audio.codec.aac.AudioSpecificConfig;

/**
 * AAC (ISO/IEC 14496-3).
 *
 * @param config of the decoder
 * @param objectType 0x40 for MPEG-4, 0x66 to 0x68 for MPEG-2
 */
public record AacSound(AudioSpecificConfig config, int objectType) implements Sound {
    @Override
    public String codec() {
        return "aac";
    }

    @Override
    public int sampleRate() {
        return Math.max(config.sampleRate(), config.extensionRate());
    }

    /**
     * Sample instants of a frame at {@link #sampleRate()}.
     *
     * @return 960 or 1024, and twice that where SBR is announced
     */
    public int samplesPerFrame() {
        return config.samplesPerFrame() * (sampleRate() / config.sampleRate());
    }

    @Override
    public int channels() {
        return switch (config.extension()) {
            case PS_FIRST, PS_BEHIND -> 2;
            default -> config.channels();
        };
    }

    @Override
    public int largestSample() {
        return 8191;
    }
}
