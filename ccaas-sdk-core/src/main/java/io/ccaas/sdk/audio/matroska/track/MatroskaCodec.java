package io.ccaas.sdk.audio.matroska.track;

import java.util.Optional;

/** The codecs that may pass (Matroska codec specifications): each is checked packet by packet. */
public enum MatroskaCodec {
    /** Opus (RFC 6716). */
    OPUS("A_OPUS"),
    /** Vorbis I. */
    VORBIS("A_VORBIS"),
    /** FLAC (RFC 9639). */
    FLAC("A_FLAC"),
    /** AAC with its configuration (ISO/IEC 14496-3). */
    AAC("A_AAC"),
    /** MPEG audio Layer III. */
    MP3("A_MPEG/L3"),
    /** Linear samples, lowest byte first. */
    PCM_LITTLE("A_PCM/INT/LIT"),
    /** Linear samples, highest byte first. */
    PCM_BIG("A_PCM/INT/BIG"),
    /** Floating point samples, lowest byte first. */
    PCM_FLOAT("A_PCM/FLOAT/IEEE"),
    /** Codecs of WAV files, of which G.711 may pass. */
    ACM("A_MS/ACM");

    private final String id;

    MatroskaCodec(String id) {
        this.id = id;
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
}
