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

    private final Endless endless;

    StreamedFormat(Endless endless) {
        this.endless = endless;
    }

    Endless endless() {
        return endless;
    }
}
