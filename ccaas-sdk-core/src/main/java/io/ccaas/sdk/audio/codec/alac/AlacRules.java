package io.ccaas.sdk.audio.codec.alac;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of ALAC, one constant sentence each. */
final class AlacRules {

    static final Refusal ALAC_BAD_CONFIG = new Refusal(
            "ALAC_BAD_CONFIG",
            "an ALAC configuration of 24 bytes with the numbers that encoders write",
            "it has others, or ends early",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");

    static final Refusal ALAC_FRAME = new Refusal(
            "ALAC_FRAME",
            "frames of ALAC that begin with sound and are no longer than the configuration says",
            "one does not, or is",
            "Decode what is sound, because bytes that are no audio may lie in it: ffmpeg -i IN -vn OUT.wav");

    private AlacRules() {}
}
