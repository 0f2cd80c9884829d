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

    /** Checks a packet and returns how many sample instants it adds. */
    long samples(Packet packet);

    /** What remains to be checked when the last packet was seen. */
    default void end(long offset) {}
}
