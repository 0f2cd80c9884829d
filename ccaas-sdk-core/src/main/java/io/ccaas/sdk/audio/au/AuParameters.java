package io.ccaas.sdk.audio.au;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;

/**
 * All numbers that pass from an input's header to the output's.
 *
 * @param encoding one of the list
 * @param channels 1 to 32; 1 for ADPCM
 * @param sampleRate 1000 to 768000
 */
public record AuParameters(AuEncoding encoding, int channels, int sampleRate) {

    /**
     * Checks the ranges.
     *
     * @param encoding one of the list
     * @param channels 1 to 32
     * @param sampleRate 1000 to 768000
     */
    public AuParameters {
        if (!fit(encoding, channels, sampleRate)) {
            throw new IllegalArgumentException("channels or sample rate out of range");
        }
    }

    static boolean fit(AuEncoding encoding, long channels, long sampleRate) {
        long most = encoding.isLinear() ? 32 : 1;
        return channels >= 1 && channels <= most && sampleRate >= 1000 && sampleRate <= 768_000;
    }

    /** The fewest whole bytes that whole samples of every channel fill. */
    int blockBytes() {
        int bits = encoding.bits();
        return encoding.isLinear() ? channels * bits / 8 : (bits & 1) == 1 ? bits : 1;
    }

    /**
     * How many sample instants a payload holds.
     *
     * @param bytes whole blocks
     * @return sample instants
     */
    public long frames(long bytes) {
        return bytes / blockBytes() * (encoding.isLinear() ? 1 : blockBytes() * 8 / encoding.bits());
    }

    /**
     * The same in words that callers know.
     *
     * @param frames sample instants
     * @return the format
     */
    public AudioFormat format(long frames) {
        return new AudioFormat(AudioContainer.AU, encoding.text(), sampleRate, channels, frames);
    }
}
