package io.ccaas.sdk.audio.verify.mpeg;

import io.ccaas.sdk.audio.verify.verdict.Breach;

/** What a canonical MP3 payload is held to beyond its frames. */
final class MpegRules {

    static final Breach INFO = new Breach(
            "PAYLOAD_MP3_INFO",
            "a header frame of numbers, the name LAME3.100 and zeros, with a right check sum",
            "something else in it");
    static final Breach COUNT = new Breach(
            "PAYLOAD_MP3_COUNT",
            "counts of frames and bytes, and a table of contents, that agree with the frames that follow",
            "they do not agree");
    static final Breach EMPTY = new Breach("PAYLOAD_NO_AUDIO", "at least two frames", "there are fewer");

    private MpegRules() {}
}
