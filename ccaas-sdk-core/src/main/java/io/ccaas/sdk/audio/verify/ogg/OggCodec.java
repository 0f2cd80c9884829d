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

    /** Whether so many sample instants of the first sounding packet may be left out. */
    default boolean mayBegin(long early) {
        return false;
    }

    /** Sample instants by which encoders look ahead; they may be left out at the end beside those of the last packet. */
    default int lookAhead() {
        return 0;
    }

    /** Whether sample instants may be left out at the end. */
    default boolean mayEndEarly() {
        return true;
    }

    /** Its name in the notation of ffmpeg. */
    String name();

    int rate();

    int channels();
}
