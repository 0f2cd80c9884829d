package io.ccaas.sdk.audio.flac;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of FLAC files, one constant sentence each. */
final class FlacFileRules {

    static final Refusal FLAC_BLOCK = new Refusal(
            "FLAC_BLOCK",
            "the stream's parameters first and once, then blocks that end inside the file",
            "the parameters are missing or come again, or a block passes the end or has the forbidden type",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal FLAC_TOO_MANY_BLOCKS = new Refusal(
            "FLAC_TOO_MANY_BLOCKS",
            "at most the allowed number of blocks",
            "there are more",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal FLAC_FRAME_TOO_LARGE = new Refusal(
            "FLAC_FRAME_TOO_LARGE",
            "frames of at most 8 MiB, one right behind the other",
            "the next one does not begin in time",
            "Get the recording anew, or decode what is whole: flac -d -F IN");
    static final Refusal FLAC_TRAILING = new Refusal(
            "FLAC_TRAILING",
            "nothing but known tags behind the last frame",
            "there is something else, or the last frame is damaged or cut off",
            "Get the recording whole, or decode what is: flac -d -F IN");
    static final Refusal FLAC_TOTAL_SAMPLES = new Refusal(
            "FLAC_TOTAL_SAMPLES",
            "as many samples as the header declares, or a header that declares none",
            "there are more or fewer",
            "Get the recording whole, or decode what is there: flac -d -F IN");
    static final Refusal EMPTY_AUDIO = new Refusal(
            "EMPTY_AUDIO", "at least one block of audio", "there is none", "Record it anew; this file holds no audio.");

    private FlacFileRules() {}
}
