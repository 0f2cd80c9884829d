package io.ccaas.sdk.audio.verify.riff;

import java.util.Optional;
import java.util.Set;

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
    MS_ADPCM(2, 4, 50, "adpcm_ms"),
    OKI(0x10, 4, 20, "adpcm_ima_oki"),
    DIALOGIC(0x17, 4, 18, "adpcm_ima_oki"),
    G721(0x40, 4, 20, "adpcm_g726"),
    G723_24(0x14, 3, 20, "adpcm_g726"),
    G723_40(0x14, 5, 20, "adpcm_g726"),
    G726_16(0x45, 2, 18, "adpcm_g726"),
    G726_24(0x45, 3, 18, "adpcm_g726"),
    G726_32(0x45, 4, 18, "adpcm_g726"),
    G726_40(0x45, 5, 18, "adpcm_g726"),
    APICOM_16(0x64, 2, 18, "adpcm_g726"),
    APICOM_24(0x64, 3, 18, "adpcm_g726"),
    APICOM_32(0x64, 4, 18, "adpcm_g726"),
    APICOM_40(0x64, 5, 18, "adpcm_g726"),
    G729(0x83, 0, 18, "g729"),
    G723_1(0x42, 0, 18, "g723_1"),
    G723_1_VIVO(0x111, 0, 18, "g723_1");

    /** Sizes of ADPCM blocks. */
    private static final Set<Integer> BLOCKS = Set.of(32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768);

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
            case IMA_ADPCM, MS_ADPCM -> channels <= 2 && BLOCKS.contains(align);
            case G729 -> channels == 1 && align == 10;
            case G723_1, G723_1_VIVO -> channels == 1 && (align == 20 || align == 24);
            default -> isPlain() ? align == channels * bits / 8 : channels == 1 && align == (bits % 2 == 1 ? bits : 1);
        };
    }

    int perBlock(int channels, int align) {
        return switch (this) {
            case GSM -> 320;
            case IMA_ADPCM -> (align - 4 * channels) * 2 / channels + 1;
            case MS_ADPCM -> (align - 7 * channels) * 2 / channels + 2;
            case G729 -> 80;
            case G723_1, G723_1_VIVO -> 240;
            default -> isPlain() ? 1 : align * 8 / bits;
        };
    }

    /** Whether blocks are large and filled to their last sample. */
    boolean isAdpcm() {
        return this == IMA_ADPCM || this == MS_ADPCM;
    }

    /** Whether the extension says how many samples a block holds; otherwise it holds zero, if there is one. */
    boolean saysPerBlock() {
        return this == GSM || this == IMA_ADPCM || this == MS_ADPCM;
    }

    /** What one byte of a block must be. */
    boolean allows(int channels, int align, int index, int value) {
        return switch (this) {
            case IMA_ADPCM -> index >= 4 * channels || index % 4 < 2 || (index % 4 == 2 ? value < 89 : value == 0);
            case MS_ADPCM -> index >= channels || value < 7;
            case G723_1, G723_1_VIVO -> index > 0 || (value & 3) == (align == 24 ? 0 : 1);
            default -> true;
        };
    }

    /** How many bytes at the start of a block are held to a rule. */
    int ruled(int channels) {
        return switch (this) {
            case IMA_ADPCM -> 4 * channels;
            case MS_ADPCM -> channels;
            case G723_1, G723_1_VIVO -> 1;
            default -> 0;
        };
    }
}
