package io.ccaas.sdk.audio.codec.amr;

/** The two codecs of the family, with the sizes of their frames (RFC 4867 section 5.3; 3GPP TS 26.101 and 26.201). */
public enum AmrBand {
    /** Adaptive Multi-Rate, 8 kHz: eight rates of speech and a comfort noise frame. */
    NARROW("amr_nb", 8000, 160),
    /** Adaptive Multi-Rate Wideband, 16 kHz: nine rates of speech and a comfort noise frame. */
    WIDE("amr_wb", 16_000, 320);

    private static final int[] NARROW_BITS = {95, 103, 118, 134, 148, 159, 204, 244, 39};
    private static final int[] WIDE_BITS = {132, 177, 253, 285, 317, 365, 397, 461, 477, 40};
    private static final int LOST = 14;
    private static final int NO_DATA = 15;

    private final String text;
    private final int sampleRate;
    private final int samplesPerFrame;

    AmrBand(String text, int sampleRate, int samplesPerFrame) {
        this.text = text;
        this.sampleRate = sampleRate;
        this.samplesPerFrame = samplesPerFrame;
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
     * How much sound a frame stands for: 20 ms.
     *
     * @return samples
     */
    public int samplesPerFrame() {
        return samplesPerFrame;
    }

    /** Whether a frame may be of the type; types between comfort noise and the two without data are for other systems. */
    boolean knows(int type) {
        return type < table().length || type == NO_DATA || (type == LOST && this == WIDE);
    }

    boolean isSpeech(int type) {
        return type < table().length - 1;
    }

    /** Bits behind the first octet; 0 for a frame that was lost or not sent. */
    int bits(int type) {
        return type < table().length ? table()[type] : 0;
    }

    /** Bits behind the first octet by type; the last one is comfort noise. */
    private int[] table() {
        return this == NARROW ? NARROW_BITS : WIDE_BITS;
    }
}
