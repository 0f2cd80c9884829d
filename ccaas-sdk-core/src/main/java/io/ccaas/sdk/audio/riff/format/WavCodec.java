package io.ccaas.sdk.audio.riff.format;

import java.util.Optional;

/** The codecs that may pass: each has no slack in its framing, so that every byte of its payload is audio. */
public enum WavCodec {
    /** Unsigned 8-bit linear samples. */
    PCM_U8(1, 8, "pcm_u8"),
    /** Signed 16-bit linear samples. */
    PCM_S16(1, 16, "pcm_s16le"),
    /** Signed 24-bit linear samples. */
    PCM_S24(1, 24, "pcm_s24le"),
    /** Signed 32-bit linear samples. */
    PCM_S32(1, 32, "pcm_s32le"),
    /** 32-bit floating point samples. */
    FLOAT_32(3, 32, "pcm_f32le"),
    /** 64-bit floating point samples. */
    FLOAT_64(3, 64, "pcm_f64le"),
    /** ITU-T G.711 A-law. */
    A_LAW(6, 8, "pcm_alaw"),
    /** ITU-T G.711 mu-law. */
    MU_LAW(7, 8, "pcm_mulaw"),
    /** GSM 6.10 full rate in pairs of frames: 65 bytes hold 320 samples and no spare bit. */
    GSM_610(0x31, 0, "gsm_ms");

    /** Bytes of one GSM block. */
    public static final int GSM_BLOCK_BYTES = 65;
    /** Samples of one GSM block. */
    public static final int GSM_BLOCK_SAMPLES = 320;

    private final int tag;
    private final int bits;
    private final String text;

    WavCodec(int tag, int bits, String text) {
        this.tag = tag;
        this.bits = bits;
        this.text = text;
    }

    /**
     * Finds a codec.
     *
     * @param tag wFormatTag, 0 to 65535
     * @param bits wBitsPerSample, 0 to 65535
     * @return the codec, or empty when the pair is not on the list
     */
    public static Optional<WavCodec> of(int tag, int bits) {
        for (WavCodec codec : values()) {
            if (codec.tag == tag && codec.bits == bits) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }

    /**
     * The number that WAV files give it.
     *
     * @return wFormatTag
     */
    public int tag() {
        return tag;
    }

    /**
     * Bits of one sample.
     *
     * @return wBitsPerSample; 0 for GSM
     */
    public int bits() {
        return bits;
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
     * Sample instants of one block.
     *
     * @return 1 for everything but GSM
     */
    public int samplesPerBlock() {
        return this == GSM_610 ? GSM_BLOCK_SAMPLES : 1;
    }

    /**
     * Whether samples are plain integers, which need neither an extension nor a {@code fact} chunk.
     *
     * @return true for wFormatTag 1
     */
    public boolean isPcm() {
        return tag == 1;
    }
}
