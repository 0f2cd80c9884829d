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

    /** The largest sample that is checked; 0 when all bytes are sound. */
    int largest();

    /** Bytes of a sample instant where all bytes are sound. */
    default int block() {
        return 0;
    }

    /** Checks a sample and tells its sample instants at {@link #rate()}. */
    int check(Packet sample);

    default void end(long offset) {}

    /** Samples that a decoder needs in front of the one to start at. */
    default long roll(long firstDuration) {
        return 0;
    }

    /** Whether the brands are those of Apple's audio files. */
    default boolean isApple() {
        return false;
    }
}
