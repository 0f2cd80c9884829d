package io.ccaas.sdk.audio.codec.opus;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of Opus, one constant sentence each. */
final class OpusRules {

    static final Refusal OPUS_HEAD = new Refusal(
            "OPUS_HEAD",
            "an Opus header of version 1 whose numbers lie in their ranges (RFC 7845, 5.1)",
            "it is shorter, of another version, or its numbers contradict each other",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal OPUS_MAPPING = new Refusal(
            "OPUS_MAPPING",
            "channel mapping family 0 or 1",
            "it is another, whose channels have no fixed meaning",
            "Ask for mono or stereo, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal OPUS_PACKET = new Refusal(
            "OPUS_PACKET",
            "a packet that obeys RFC 6716, 3.4",
            "its lengths, its count of frames or its duration do not",
            "Decode what is sound, because bytes that are no audio may lie in it: ffmpeg -i IN OUT.wav");

    private OpusRules() {}
}
