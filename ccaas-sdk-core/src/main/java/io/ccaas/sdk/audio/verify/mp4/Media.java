package io.ccaas.sdk.audio.verify.mp4;

import io.ccaas.sdk.audio.verify.codec.Packet;

/** The codec of the one track, and what its samples are held to. */
interface Media {

    /** Its name in the notation of ffmpeg. */
    String codec();

    int rate();

    int channels();

    /** Bits of a sample as the description says it. */
    default int bits() {
        return 16;
    }

    /** The largest sample that is checked whole; 0 when samples need no check. */
    int largest();

    void check(Packet sample);

    default void end(long offset) {}

    /** Samples that a decoder needs in front of the one to start at. */
    default long roll(long timescale, long firstDuration) {
        return 0;
    }

    /** Whether the brands are those of Apple's audio files. */
    default boolean isApple() {
        return false;
    }
}
