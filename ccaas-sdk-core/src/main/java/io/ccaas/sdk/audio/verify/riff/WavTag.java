package io.ccaas.sdk.audio.verify.riff;

import java.util.Optional;

/** Codecs of canonical WAV payloads with the numbers that Microsoft gave them. */
enum WavTag {
    PCM_8(1, 8, 16, "pcm_u8"),
    PCM_16(1, 16, 16, "pcm_s16le"),
    PCM_24(1, 24, 16, "pcm_s24le"),
    PCM_32(1, 32, 16, "pcm_s32le"),
    FLOAT_32(3, 32, 18, "pcm_f32le"),
    FLOAT_64(3, 64, 18, "pcm_f64le"),
    A_LAW(6, 8, 18, "pcm_alaw"),
    MU_LAW(7, 8, 18, "pcm_mulaw"),
    GSM(0x31, 0, 20, "gsm_ms"),
    IMA_ADPCM(0x11, 4, 20, "adpcm_ima_wav"),
    MS_ADPCM(2, 4, 50, "adpcm_ms");

    private final int number;
    private final int bits;
    private final int fmtBytes;
    private final String codec;

    WavTag(int number, int bits, int fmtBytes, String codec) {
        this.number = number;
        this.bits = bits;
        this.fmtBytes = fmtBytes;
        this.codec = codec;
    }

    static Optional<WavTag> of(int number, int bits) {
        for (WavTag tag : values()) {
            if (tag.number == number && tag.bits == bits) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }

    String codec() {
        return codec;
    }

    int fmtBytes() {
        return fmtBytes;
    }

    boolean isPcm() {
        return number == 1;
    }

    /** One sample instant a block. */
    boolean isPlain() {
        return bits >= 8;
    }

    boolean takes(int channels, int align) {
        return switch (this) {
            case GSM -> channels == 1 && align == 65;
            case IMA_ADPCM -> channels <= 2 && align > 4 * channels && align % (4 * channels) == 0;
            case MS_ADPCM -> channels <= 2 && align > 7 * channels;
            default -> align == channels * bits / 8;
        };
    }

    int perBlock(int channels, int align) {
        return switch (this) {
            case GSM -> 320;
            case IMA_ADPCM -> (align - 4 * channels) * 2 / channels + 1;
            case MS_ADPCM -> (align - 7 * channels) * 2 / channels + 2;
            default -> 1;
        };
    }
}
