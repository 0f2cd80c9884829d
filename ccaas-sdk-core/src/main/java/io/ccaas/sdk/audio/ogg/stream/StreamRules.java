package io.ccaas.sdk.audio.ogg.stream;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of logical streams, one constant sentence each. */
final class StreamRules {

    static final Refusal OGG_HEADER = new Refusal(
            "OGG_HEADER",
            "the header packets of the codec in their order",
            "one is missing or is something else",
            "Get the recording with its first pages; for FLAC and Speex this may do, too: ffmpeg -i IN OUT.wav");
    static final Refusal OGG_EMPTY_PACKET = new Refusal(
            "OGG_EMPTY_PACKET",
            "packets of FLAC that hold a frame, and at most one without, at the end",
            "more packets follow one without",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal OGG_GRANULE = new Refusal(
            "OGG_GRANULE",
            "granule positions that agree with the durations of the packets",
            "one is missing, or leaves out more than the first or the last packet",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");

    private StreamRules() {}
}
