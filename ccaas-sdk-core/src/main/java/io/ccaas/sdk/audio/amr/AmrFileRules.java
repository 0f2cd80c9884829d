package io.ccaas.sdk.audio.amr;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of AMR files, one constant sentence each. */
final class AmrFileRules {

    static final Refusal AMR_TRAILING = new Refusal(
            "AMR_TRAILING",
            "nothing but whole tags behind the last frame",
            "something else lies there, and it may be audio",
            "Cut it at that byte: head -c N IN > OUT.");
    static final Refusal AMR_TOO_MANY_TAGS = new Refusal(
            "AMR_TOO_MANY_TAGS",
            "at most the allowed number of tags behind the audio",
            "there are more",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal EMPTY_AUDIO = new Refusal(
            "EMPTY_AUDIO", "at least one block of audio", "there is none", "Record it anew; this file holds no audio.");

    private AmrFileRules() {}
}
