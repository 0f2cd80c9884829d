package io.ccaas.sdk.audio.riff.format;

import java.util.Optional;

/**
 * The codecs that may pass. Each has no slack in its framing, so that every byte of its payload is audio; the one exception, a reserved
 * byte of IMA ADPCM, becomes zero.
 */
public enum WavCodec {
    /** Unsigned 8-bit linear samples. */
    PCM_U8(1, 8, BlockShape.LINEAR, "pcm_u8"),
    /** Signed 16-bit linear samples. */
    PCM_S16(1, 16, BlockShape.LINEAR, "pcm_s16le"),
    /** Signed 24-bit linear samples. */
    PCM_S24(1, 24, BlockShape.LINEAR, "pcm_s24le"),
    /** Signed 32-bit linear samples. */
    PCM_S32(1, 32, BlockShape.LINEAR, "pcm_s32le"),
    /** 32-bit floating point samples. */
    FLOAT_32(3, 32, BlockShape.LINEAR, "pcm_f32le"),
    /** 64-bit floating point samples. */
    FLOAT_64(3, 64, BlockShape.LINEAR, "pcm_f64le"),
    /** ITU-T G.711 A-law. */
    A_LAW(6, 8, BlockShape.LINEAR, "pcm_alaw"),
    /** ITU-T G.711 mu-law. */
    MU_LAW(7, 8, BlockShape.LINEAR, "pcm_mulaw"),
    /** GSM 6.10 full rate in pairs of frames: 65 bytes hold 320 samples and no spare bit. */
    GSM_610(0x31, 0, BlockShape.GSM, "gsm_ms"),
    /** Microsoft ADPCM with the seven standard pairs of coefficients. */
    MS_ADPCM(0x02, 4, BlockShape.MS_ADPCM, "adpcm_ms"),
    /** IMA (DVI) ADPCM of 4 bits. */
    IMA_ADPCM(0x11, 4, BlockShape.IMA_ADPCM, "adpcm_ima_wav"),
    /** OKI ADPCM. */
    OKI_ADPCM(0x10, 4, BlockShape.PACKED_AUXILIARY, "adpcm_ima_oki"),
    /** Dialogic OKI ADPCM. */
    DIALOGIC_ADPCM(0x17, 4, BlockShape.PACKED, "adpcm_ima_oki"),
    /** ITU-T G.721 at 32 kbit/s. */
    G721(0x40, 4, BlockShape.PACKED_AUXILIARY, "adpcm_g726"),
    /** CCITT G.723 ADPCM (now in G.726) at 24 kbit/s. */
    G723_24(0x14, 3, BlockShape.PACKED_AUXILIARY, "adpcm_g726"),
    /** CCITT G.723 ADPCM (now in G.726) at 40 kbit/s. */
    G723_40(0x14, 5, BlockShape.PACKED_AUXILIARY, "adpcm_g726"),
    /** ITU-T G.726 at 16 kbit/s. */
    G726_16(0x45, 2, BlockShape.PACKED, "adpcm_g726"),
    /** ITU-T G.726 at 24 kbit/s. */
    G726_24(0x45, 3, BlockShape.PACKED, "adpcm_g726"),
    /** ITU-T G.726 at 32 kbit/s. */
    G726_32(0x45, 4, BlockShape.PACKED, "adpcm_g726"),
    /** ITU-T G.726 at 40 kbit/s. */
    G726_40(0x45, 5, BlockShape.PACKED, "adpcm_g726"),
    /** ITU-T G.726 at 16 kbit/s under its other number. */
    G726_16_APICOM(0x64, 2, BlockShape.PACKED, "adpcm_g726"),
    /** ITU-T G.726 at 24 kbit/s under its other number. */
    G726_24_APICOM(0x64, 3, BlockShape.PACKED, "adpcm_g726"),
    /** ITU-T G.726 at 32 kbit/s under its other number. */
    G726_32_APICOM(0x64, 4, BlockShape.PACKED, "adpcm_g726"),
    /** ITU-T G.726 at 40 kbit/s under its other number. */
    G726_40_APICOM(0x64, 5, BlockShape.PACKED, "adpcm_g726"),
    /** ITU-T G.729: 10 bytes hold 80 samples. */
    G729(0x83, 0, BlockShape.G729, "g729"),
    /** ITU-T G.723.1: 24 or 20 bytes hold 240 samples. */
    G723_1(0x42, 0, BlockShape.G723_1, "g723_1"),
    /** ITU-T G.723.1 under its other number. */
    G723_1_VIVO(0x111, 0, BlockShape.G723_1, "g723_1");

    private final int tag;
    private final int bits;
    private final BlockShape shape;
    private final String text;

    WavCodec(int tag, int bits, BlockShape shape, String text) {
        this.tag = tag;
        this.bits = bits;
        this.shape = shape;
        this.text = text;
    }

    /**
     * Finds a codec.
     *
     * @param tag wFormatTag, 0 to 65535
     * @param bits wBitsPerSample, 0 to 65535; does not matter for codecs of frames
     * @return the codec, or empty when the pair is not on the list
     */
    public static Optional<WavCodec> of(int tag, int bits) {
        for (WavCodec codec : values()) {
            if (codec.tag == tag && (codec.bits == bits || codec.bits == 0)) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a number belongs to a codec of the list, whatever its bits.
     *
     * @param tag wFormatTag
     * @return whether {@link #of(int, int)} can find it
     */
    public static boolean lists(int tag) {
        for (WavCodec codec : values()) {
            if (codec.tag == tag) {
                return true;
            }
        }
        return false;
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
     * @return wBitsPerSample; 0 for codecs of frames
     */
    public int bits() {
        return bits;
    }

    /**
     * How its payload falls into blocks.
     *
     * @return a shape
     */
    public BlockShape shape() {
        return shape;
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
     * Whether samples are plain integers, which need neither an extension nor a {@code fact} chunk.
     *
     * @return true for wFormatTag 1
     */
    public boolean isPcm() {
        return tag == 1;
    }
}
