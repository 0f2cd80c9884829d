package io.ccaas.sdk.audio.verify.codec;

/** Frames of AMR and AMR-WB in storage format (RFC 4867, sections 5.3; 3GPP TS 26.101 and 26.201). */
public enum AmrFrame {
    /** Narrow-band: 8 kHz. */
    NARROW("amr_nb", 8000, 160, 8, new int[] {95, 103, 118, 134, 148, 159, 204, 244, 39}),
    /** Wide-band: 16 kHz. */
    WIDE("amr_wb", 16_000, 320, 9, new int[] {132, 177, 253, 285, 317, 365, 397, 461, 477, 40});

    private static final int GOOD = 4;
    private static final int NO_DATA = 15;
    private static final int LOST = 14;

    private final String text;
    private final int rate;
    private final int samples;
    private final int comfortNoise;
    private final int[] bits;

    AmrFrame(String text, int rate, int samples, int comfortNoise, int[] bits) {
        this.text = text;
        this.rate = rate;
        this.samples = samples;
        this.comfortNoise = comfortNoise;
        this.bits = bits;
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
     * Samples per second.
     *
     * @return 8000 or 16000
     */
    public int rate() {
        return rate;
    }

    /**
     * Sample instants of a frame.
     *
     * @return 160 or 320
     */
    public int samples() {
        return samples;
    }

    /**
     * How long a frame is.
     *
     * @param head its first byte
     * @param offset where it starts
     * @return bytes with the first one
     */
    public int length(int head, long offset) {
        int type = (head >> 3) & 15;
        boolean empty = type == NO_DATA || (type == LOST && this == WIDE);
        boolean good = (head & GOOD) != 0;
        if ((head & 0x83) != 0 || !(empty || type < bits.length) || (!good && type != comfortNoise)) {
            throw CodecRules.AMR_FRAME.at(offset);
        }
        return empty ? 1 : 1 + (bits[type] + 7) / 8;
    }

    /**
     * Checks a whole frame.
     *
     * @param frame of {@link #length} bytes
     */
    public void check(Packet frame) {
        if (frame.length() != length(frame.length() == 0 ? 0xFF : frame.at(0), frame.offset())) {
            throw CodecRules.AMR_FRAME.at(frame.offset());
        }
        int type = (frame.at(0) >> 3) & 15;
        int free = type < bits.length ? -bits[type] & 7 : 0;
        if ((frame.at(frame.length() - 1) & ((1 << free) - 1)) != 0) {
            throw CodecRules.AMR_FRAME.at(frame.offset() + frame.length() - 1);
        }
    }
}
