package io.ccaas.sdk.audio.codec.amr;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of AMR frames, one constant sentence each. */
final class AmrRules {

    static final Refusal AMR_P_BITS = new Refusal(
            "AMR_P_BITS",
            "an AMR frame, whose three padding bits are 0",
            "one of them is 1, so that this may be no frame at all",
            "Where the sound ends at that byte, cut the rest off: head -c N IN > OUT. Otherwise get the recording anew.");
    static final Refusal AMR_FRAME_TYPE = new Refusal(
            "AMR_FRAME_TYPE",
            "an AMR frame of speech, comfort noise or no data",
            "the type is one that these files do not have",
            "Where the sound ends at that byte, cut the rest off: head -c N IN > OUT. Otherwise get the recording anew.");
    static final Refusal AMR_BAD_FRAME = new Refusal(
            "AMR_BAD_FRAME",
            "frames of speech that are marked as good",
            "one is marked as damaged, so that its bytes may be anything, or zeros follow the last frame",
            "Where zeros follow the sound, cut them off at that byte: head -c N IN > OUT. Otherwise convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal AMR_FRAME_OVERRUN = new Refusal(
            "AMR_FRAME_OVERRUN",
            "AMR frames that end with the file or the packet they lie in",
            "the last one is cut short",
            "Cut it at that byte (head -c N IN > OUT), or have the recorder close its files.");

    private AmrRules() {}
}
