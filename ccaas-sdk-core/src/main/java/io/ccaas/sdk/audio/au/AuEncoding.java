package io.ccaas.sdk.audio.au;

import java.util.Optional;

/** The encodings that may pass (Sun {@code audio_filehdr.h}): each without slack, so that every byte of the payload is audio. */
public enum AuEncoding {
    /** ITU-T G.711 mu-law. */
    MU_LAW(1, 8, "pcm_mulaw"),
    /** Signed 8-bit linear samples. */
    PCM_S8(2, 8, "pcm_s8"),
    /** Signed 16-bit linear samples. */
    PCM_S16(3, 16, "pcm_s16be"),
    /** Signed 24-bit linear samples. */
    PCM_S24(4, 24, "pcm_s24be"),
    /** Signed 32-bit linear samples. */
    PCM_S32(5, 32, "pcm_s32be"),
    /** 32-bit floating point samples. */
    FLOAT_32(6, 32, "pcm_f32be"),
    /** 64-bit floating point samples. */
    FLOAT_64(7, 64, "pcm_f64be"),
    /** ITU-T G.721 at 32 kbit/s: two samples a byte. */
    G721(23, 4, "adpcm_g726le"),
    /** ITU-T G.722 at 64 kbit/s: two samples a byte. */
    G722(24, 4, "adpcm_g722"),
    /** CCITT G.723 ADPCM at 24 kbit/s: eight samples in three bytes. */
    G723_24(25, 3, "adpcm_g726le"),
    /** CCITT G.723 ADPCM at 40 kbit/s: eight samples in five bytes. */
    G723_40(26, 5, "adpcm_g726le"),
    /** ITU-T G.711 A-law. */
    A_LAW(27, 8, "pcm_alaw");

    private final int number;
    private final int bits;
    private final String text;

    AuEncoding(int number, int bits, String text) {
        this.number = number;
        this.bits = bits;
        this.text = text;
    }

    static Optional<AuEncoding> of(long number) {
        for (AuEncoding encoding : values()) {
            if (encoding.number == number) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    int number() {
        return number;
    }

    int bits() {
        return bits;
    }

    /** Its name in the notation of ffmpeg. */
    String text() {
        return text;
    }

    /** Whether samples of several channels can lie side by side. */
    boolean isLinear() {
        return bits % 8 == 0;
    }
}
