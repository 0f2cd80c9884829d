package io.ccaas.sdk.audio.endless;

/** The formats that are cleaned in memory that does not depend on their length. */
enum StreamedFormat {
    WAV(EndlessPcm::wav),
    MP3(EndlessFrames.mp3()),
    OGG_OPUS(EndlessOgg::write),
    FLAC(EndlessFlac::write),
    MATROSKA(EndlessMatroska::write),
    MP4(EndlessMp4::write),
    ADTS(EndlessFrames.adts()),
    AMR(EndlessFrames.amr()),
    AU(EndlessPcm::au),
    CAF(EndlessPcm::caf),
    WAVE64(EndlessPcm::wave64);

    @SuppressWarnings("ImmutableEnumChecker") // none of them has state that changes
    private final Endless endless;

    StreamedFormat(Endless endless) {
        this.endless = endless;
    }

    /** As much as is taken: an AU header measures 4 GiB, and a stream of MP4 is held, by default up to 4 GiB. */
    long fourGibibytes() {
        return this == AU || this == MP4 ? (4L << 30) - (8 << 20) : 4L << 30;
    }

    Endless endless() {
        return endless;
    }
}
