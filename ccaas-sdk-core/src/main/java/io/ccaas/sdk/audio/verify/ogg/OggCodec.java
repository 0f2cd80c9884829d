package io.ccaas.sdk.audio.verify.ogg;

import io.ccaas.sdk.audio.verify.codec.Packet;

/** A codec in one link of an Ogg file. */
interface OggCodec {

    /** Reads the headers behind the first. */
    void headers(Packets packets);

    /** Checks an audio packet and returns how many sample instants it adds. */
    long samples(Packet packet);

    /** Sample instants at the start that are not part of the recording. */
    default int lead() {
        return 0;
    }

    /** Whether the first packets may reach back before the start, as where a stream was cut. */
    default boolean mayStartEarly() {
        return false;
    }

    /** Its name in the notation of ffmpeg. */
    String name();

    int rate();

    int channels();
}
