package io.ccaas.sdk.audio.verify.ogg;

import io.ccaas.sdk.audio.verify.codec.Packet;

/** A codec in one link of an Ogg file. */
interface OggCodec {

    /** Reads the headers behind the first. */
    void headers(Packets packets);

    /** Checks an audio packet and returns how many sample instants it adds. */
    long samples(Packet packet);

    /** Sample instants at the start that are not part of the recording. */
    int lead();

    /** Its name in the notation of ffmpeg. */
    String name();

    int rate();

    int channels();

    /** What remains to be checked when the link is over. */
    default void end(long offset) {}
}
