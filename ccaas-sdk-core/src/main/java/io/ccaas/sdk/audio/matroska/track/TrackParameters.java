package io.ccaas.sdk.audio.matroska.track;

/**
 * The numbers of a track that pass on, each checked by the codec, and the codec's configuration made anew. Immutable.
 */
public final class TrackParameters {

    private final MatroskaCodec codec;
    private final String text;
    private final int sampleRate;
    private final int channels;
    private final byte[] configuration;
    private final int bitDepth;
    private final int outputRate;
    private final long delay;

    private TrackParameters(
            MatroskaCodec codec,
            String text,
            int sampleRate,
            int channels,
            byte[] configuration,
            int bitDepth,
            int outputRate,
            long delay) {
        this.codec = codec;
        this.text = text;
        this.sampleRate = sampleRate;
        this.channels = channels;
        this.configuration = configuration;
        this.bitDepth = bitDepth;
        this.outputRate = outputRate;
        this.delay = delay;
    }

    /**
     * The numbers that every track has.
     *
     * @param codec which codec
     * @param text its name in the notation of ffmpeg, a constant
     * @param sampleRate samples per second
     * @param channels at least 1
     * @param configuration CodecPrivate made anew; empty for none
     * @return parameters
     */
    public static TrackParameters of(
            MatroskaCodec codec, String text, int sampleRate, int channels, byte[] configuration) {
        return new TrackParameters(codec, text, sampleRate, channels, configuration.clone(), 0, 0, 0);
    }

    /**
     * Adds the bits of a sample.
     *
     * @param bits 8 to 64
     * @return new parameters
     */
    public TrackParameters withBitDepth(int bits) {
        return new TrackParameters(codec, text, sampleRate, channels, configuration, bits, outputRate, delay);
    }

    /**
     * Adds the rate that a decoder puts out where it is another one.
     *
     * @param rate samples per second
     * @return new parameters
     */
    public TrackParameters withOutputRate(int rate) {
        return new TrackParameters(codec, text, sampleRate, channels, configuration, bitDepth, rate, delay);
    }

    /**
     * Adds what a decoder needs before it sounds right.
     *
     * @param samples at the sample rate, at least 0
     * @return new parameters
     */
    public TrackParameters withDelay(long samples) {
        return new TrackParameters(codec, text, sampleRate, channels, configuration, bitDepth, outputRate, samples);
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
     * Its name in the notation of ffmpeg.
     *
     * @return a constant
     */
    public String text() {
        return text;
    }

    /**
     * How often it samples.
     *
     * @return samples per second
     */
    public int sampleRate() {
        return sampleRate;
    }

    /**
     * How many channels.
     *
     * @return at least 1
     */
    public int channels() {
        return channels;
    }

    /**
     * CodecPrivate made anew.
     *
     * @return a copy; empty for none
     */
    public byte[] configuration() {
        return configuration.clone();
    }

    /**
     * Bits of a sample.
     *
     * @return 8 to 64; 0 where it has no meaning
     */
    public int bitDepth() {
        return bitDepth;
    }

    /**
     * The rate that a decoder puts out.
     *
     * @return samples per second; 0 where it is the sample rate
     */
    public int outputRate() {
        return outputRate;
    }

    /**
     * What a decoder needs before it sounds right.
     *
     * @return samples at the sample rate
     */
    public long delay() {
        return delay;
    }
}
