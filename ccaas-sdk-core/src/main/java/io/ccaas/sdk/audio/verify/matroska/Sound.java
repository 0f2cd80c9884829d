package io.ccaas.sdk.audio.verify.matroska;

import io.ccaas.sdk.audio.verify.codec.Packet;

/** The codec of the one track, and what its packets are held to. */
interface Sound {

    /** Its name in the notation of ffmpeg. */
    String name();

    int rate();

    int channels();

    /** With spectral band replication, else 0. */
    default int outputRate() {
        return 0;
    }

    /** As the track says it, or 0 where it does not. */
    default int depth() {
        return 0;
    }

    /** Sample instants at the start that are not part of the recording. */
    default int lead() {
        return 0;
    }

    /** Whether sample instants may be left out at the end. */
    default boolean mayEndEarly() {
        return true;
    }

    /** Whether a packet has room for more, so that it must be the last. */
    default boolean isShort(Packet packet) {
        return false;
    }

    /** Checks a packet and returns how many sample instants it adds. */
    long samples(Packet packet);

    /** What remains to be checked when the last packet was seen. */
    default void end(long offset) {}
}
