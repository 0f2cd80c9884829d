package io.ccaas.sdk.audio.matroska.track;

import java.util.Optional;

/** The codecs that may pass (Matroska codec specifications): each is checked packet by packet. */
public enum MatroskaCodec {
    /** Opus (RFC 6716). */
    OPUS("OPUS"),
    /** Vorbis I. */
    VORBIS("VORBIS"),
    /** FLAC (RFC 9639). */
    FLAC("FLAC"),
    /** AAC with its configuration (ISO/IEC 14496-3). */
    AAC("AAC"),
    /** MPEG audio Layer III. */
    MP3("MPEG/L3"),
    /** Linear samples, lowest byte first. */
    PCM_LITTLE("PCM/INT/LIT"),
    /** Linear samples, highest byte first. */
    PCM_BIG("PCM/INT/BIG"),
    /** Floating point samples, lowest byte first. */
    PCM_FLOAT("PCM/FLOAT/IEEE"),
    /** Codecs of WAV files, of which G.711 may pass. */
    ACM("MS/ACM");

    private final String id;

    MatroskaCodec(String id) {
        this.id = "A_" + id;
    }

    /**
     * Finds a codec.
     *
     * @param id a CodecID of the input
     * @return the codec, or empty when it is not on the list
     */
    public static Optional<MatroskaCodec> of(String id) {
        for (MatroskaCodec codec : values()) {
            if (codec.id.equals(id)) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }

    /**
     * Its CodecID.
     *
     * @return a constant
     */
    public String id() {
        return id;
    }

    /**
     * Whether WebM has it.
     *
     * @return true for Opus and Vorbis
     */
    public boolean isWeb() {
        return this == OPUS || this == VORBIS;
    }

    /**
     * Whether its packets have a form that can be proven.
     *
     * @return false for samples one by one, of which any byte may be one
     */
    public boolean isFramed() {
        return switch (this) {
            case PCM_LITTLE, PCM_BIG, PCM_FLOAT, ACM -> false;
            default -> true;
        };
    }
}
