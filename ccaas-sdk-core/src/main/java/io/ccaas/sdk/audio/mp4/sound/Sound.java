package io.ccaas.sdk.audio.mp4.sound;

/** The codec of a track with the few checked numbers that its decoder needs. */
public sealed interface Sound permits AacSound, AlacSound, AmrSound, FlacSound, Mp3Sound, OpusSound, PcmSound {

    /** Bits of a sample where a codec has none of its own. */
    int USUAL_BITS = 16;

    /**
     * Its name in the notation of ffmpeg.
     *
     * @return a constant
     */
    String codec();

    /**
     * Samples per second of one channel.
     *
     * @return 1 to 1,048,575
     */
    int sampleRate();

    /**
     * How many channels there are.
     *
     * @return 1 to 32
     */
    int channels();

    /**
     * What no sample of the track passes.
     *
     * @return bytes
     */
    int largestSample();

    /**
     * Bits of a sample as sample descriptions tell them.
     *
     * @return 16 where it means nothing
     */
    default int bits() {
        return USUAL_BITS;
    }
}
