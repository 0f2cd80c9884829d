package io.ccaas.sdk.audio.aiff;

import java.util.Optional;

/** The codecs that may pass (Apple "Audio Interchange File Format AIFF-C"): each without slack, so that every byte is audio. */
enum AiffCodec {
    /** Signed linear samples, highest byte first, in AIFF and in AIFC. */
    PCM_S8("NONE", 8, 8, "pcm_s8"),
    PCM_S16("NONE", 16, 16, "pcm_s16be"),
    PCM_S24("NONE", 24, 24, "pcm_s24be"),
    PCM_S32("NONE", 32, 32, "pcm_s32be"),
    /** The same by another name. */
    TWOS("twos", 16, 16, "pcm_s16be"),
    /** Signed linear samples, lowest byte first. */
    SOWT("sowt", 16, 16, "pcm_s16le"),
    /** G.711; the size in the header is that of the samples before they were coded. */
    MU_LAW("ulaw", 16, 8, "pcm_mulaw"),
    A_LAW("alaw", 16, 8, "pcm_alaw"),
    /** 32-bit floating point samples. */
    FLOAT_32("fl32", 32, 32, "pcm_f32be");

    private final String id;
    private final int sampleSize;
    private final int codedBits;
    private final String text;

    AiffCodec(String id, int sampleSize, int codedBits, String text) {
        this.id = id;
        this.sampleSize = sampleSize;
        this.codedBits = codedBits;
        this.text = text;
    }

    static boolean lists(String id) {
        for (AiffCodec codec : values()) {
            if (codec.id.equalsIgnoreCase(id)) {
                return true;
            }
        }
        return false;
    }

    /** Finds a codec; G.711 is also seen with the size of its coded samples, and some writers spell in capitals. */
    static Optional<AiffCodec> of(String id, int sampleSize) {
        for (AiffCodec codec : values()) {
            if (codec.id.equalsIgnoreCase(id) && (codec.sampleSize == sampleSize || codec.codedBits == sampleSize)) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }

    String id() {
        return id;
    }

    int sampleSize() {
        return sampleSize;
    }

    int codedBits() {
        return codedBits;
    }

    /** Its name in the notation of ffmpeg. */
    String text() {
        return text;
    }
}
