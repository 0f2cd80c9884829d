package io.ccaas.sdk.audio.result;

/** The containers that cleaned audio lies in. Extension and media type are constants: nothing in them comes from an input. */
public enum AudioContainer {
    /** RIFF WAVE, or RF64 when it is larger than 4 GiB (Microsoft multimedia programming interface; EBU Tech 3306). */
    WAV("wav", "audio/wav"),
    /** MPEG audio frames (ISO/IEC 11172-3, 13818-3; RFC 3003). */
    MP3("mp3", "audio/mpeg"),
    /** Ogg pages (RFC 3533, RFC 5334). */
    OGG("ogg", "audio/ogg"),
    /** FLAC frames (RFC 9639). */
    FLAC("flac", "audio/flac"),
    /** ISO base media file (ISO/IEC 14496-12; RFC 4337). */
    M4A("m4a", "audio/mp4"),
    /** Matroska restricted to WebM (RFC 9559). */
    WEBM("webm", "audio/webm"),
    /** Matroska (RFC 9559). */
    MATROSKA("mka", "audio/matroska"),
    /** AMR narrow-band storage format (RFC 4867). */
    AMR("amr", "audio/AMR"),
    /** AMR wide-band storage format (RFC 4867). */
    AMR_WB("awb", "audio/AMR-WB"),
    /** AAC frames with ADTS headers (ISO/IEC 13818-7). */
    ADTS("aac", "audio/aac"),
    /** Sun audio file. */
    AU("au", "audio/basic"),
    /** Audio Interchange File Format and its form with codecs. */
    AIFF("aiff", "audio/aiff"),
    /** Core Audio Format. */
    CAF("caf", "audio/x-caf");

    private final String fileExtension;
    private final String mediaType;

    AudioContainer(String fileExtension, String mediaType) {
        this.fileExtension = fileExtension;
        this.mediaType = mediaType;
    }

    /**
     * The usual extension.
     *
     * @return without a dot
     */
    public String fileExtension() {
        return fileExtension;
    }

    /**
     * The media type to declare.
     *
     * @return type and subtype
     */
    public String mediaType() {
        return mediaType;
    }
}
