package io.ccaas.sdk.audio.caf;

import java.util.Optional;

/** The codecs that may pass (Apple "Core Audio Format Specification"): each without slack, so that every byte is audio. */
enum CafCodec {
    PCM_S8("lpcm", 0, 8, "pcm_s8"),
    PCM_S16BE("lpcm", 0, 16, "pcm_s16be"),
    PCM_S24BE("lpcm", 0, 24, "pcm_s24be"),
    PCM_S32BE("lpcm", 0, 32, "pcm_s32be"),
    PCM_S16LE("lpcm", 2, 16, "pcm_s16le"),
    PCM_S24LE("lpcm", 2, 24, "pcm_s24le"),
    PCM_S32LE("lpcm", 2, 32, "pcm_s32le"),
    FLOAT_32BE("lpcm", 1, 32, "pcm_f32be"),
    FLOAT_64BE("lpcm", 1, 64, "pcm_f64be"),
    FLOAT_32LE("lpcm", 3, 32, "pcm_f32le"),
    FLOAT_64LE("lpcm", 3, 64, "pcm_f64le"),
    MU_LAW("ulaw", 0, 8, "pcm_mulaw"),
    A_LAW("alaw", 0, 8, "pcm_alaw");

    private static final int LITTLE_ENDIAN = 2;

    private final String id;
    private final int flags;
    private final int bits;
    private final String text;

    CafCodec(String id, int flags, int bits, String text) {
        this.id = id;
        this.flags = flags;
        this.bits = bits;
        this.text = text;
    }

    static boolean lists(String id) {
        return id.equals("lpcm") || id.equals("ulaw") || id.equals("alaw");
    }

    /** Finds a codec; samples of one byte have no order of bytes. */
    static Optional<CafCodec> of(String id, int flags, int bits) {
        int meant = bits == 8 ? flags & ~LITTLE_ENDIAN : flags;
        for (CafCodec codec : values()) {
            if (codec.id.equals(id) && codec.flags == meant && codec.bits == bits) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }

    String id() {
        return id;
    }

    int flags() {
        return flags;
    }

    int bits() {
        return bits;
    }

    /** Its name in the notation of ffmpeg. */
    String text() {
        return text;
    }
}
