package io.ccaas.sdk.audio.matroska.track;

/**
 * What an input declares about the chosen track. Nothing here is proven but the codec: {@link TrackParameters} are made of it, number by
 * number. Immutable.
 */
public final class DeclaredTrack {

    private final MatroskaCodec codec;
    private final double sampleRate;
    private final long channels;
    private final long bitDepth;
    private final byte[] configuration;
    private final long configurationOffset;
    private final long offset;

    /**
     * Takes the numbers.
     *
     * @param codec one of the list
     * @param sampleRate SamplingFrequency
     * @param channels Channels
     * @param bitDepth BitDepth, 0 for none
     * @param configuration CodecPrivate, empty for none
     * @param configurationOffset where it lies in the input
     * @param offset where the track's entry lies in the input
     */
    public DeclaredTrack(
            MatroskaCodec codec,
            double sampleRate,
            long channels,
            long bitDepth,
            byte[] configuration,
            long configurationOffset,
            long offset) {
        this.codec = codec;
        this.sampleRate = sampleRate;
        this.channels = channels;
        this.bitDepth = bitDepth;
        this.configuration = configuration.clone();
        this.configurationOffset = configurationOffset;
        this.offset = offset;
    }

    /**
     * Which codec.
     *
     * @return one of the list
     */
    public MatroskaCodec codec() {
        return codec;
    }

    /**
     * SamplingFrequency.
     *
     * @return as declared
     */
    public double sampleRate() {
        return sampleRate;
    }

    /**
     * Channels.
     *
     * @return as declared
     */
    public long channels() {
        return channels;
    }

    /**
     * BitDepth.
     *
     * @return as declared, 0 for none
     */
    public long bitDepth() {
        return bitDepth;
    }

    /**
     * CodecPrivate.
     *
     * @return a copy; empty for none
     */
    public byte[] configuration() {
        return configuration.clone();
    }

    /**
     * Where CodecPrivate lies.
     *
     * @return bytes from the start of the input; that of the track's entry when there is none
     */
    public long configurationOffset() {
        return configurationOffset;
    }

    /**
     * Where the track's entry lies.
     *
     * @return bytes from the start of the input
     */
    public long offset() {
        return offset;
    }
}
