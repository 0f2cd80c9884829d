package io.ccaas.sdk.audio.declared;

/**
 * What a caller says about bytes without a header. Nothing in the bytes can prove it: the output is audio only if this is true.
 * Immutable.
 *
 * @param codec what the bytes are
 * @param sampleRate samples per second of one channel, 1000 to 768000, or the only one that the codec has
 * @param channels 1 to 32, interleaved; 1 for everything but PCM, mu-law and A-law
 */
public record RawAudio(RawCodec codec, int sampleRate, int channels) {

    /**
     * Checks the ranges.
     *
     * @param codec what the bytes are
     * @param sampleRate samples per second of one channel
     * @param channels interleaved channels
     */
    public RawAudio {
        if (!codec.allowsRate(sampleRate)) {
            throw new IllegalArgumentException(
                    "sampleRate: expected 1000 to 768000, or the only rate of the codec, got " + sampleRate);
        }
        if (!codec.allowsChannels(channels)) {
            throw new IllegalArgumentException(
                    "channels: expected 1, or up to 32 for PCM, mu-law and A-law, got " + channels);
        }
    }

    /**
     * A declaration.
     *
     * @param codec what the bytes are
     * @param sampleRate samples per second of one channel
     * @param channels interleaved channels
     * @return the declaration
     * @throws IllegalArgumentException when rate or channels do not fit the codec
     */
    public static RawAudio of(RawCodec codec, int sampleRate, int channels) {
        return new RawAudio(codec, sampleRate, channels);
    }
}
