package io.ccaas.sdk.audio.codec.speex;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of Speex, one constant sentence each. */
final class SpeexRules {

    static final Refusal SPEEX_HEADER = new Refusal(
            "SPEEX_HEADER",
            "a Speex header of 80 bytes whose numbers lie in their ranges",
            "it is shorter, of another version, or out of range",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal SPEEX_PACKET = new Refusal(
            "SPEEX_PACKET",
            "a packet of frames in the modes of Speex that ends where its last frame ends",
            "a mode is unknown, or a frame passes the end",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");

    private SpeexRules() {}
}
