package io.ccaas.sdk.audio.raw;

import io.ccaas.sdk.audio.payload.PayloadPass;
import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of declared audio, one constant sentence each. */
final class RawRules {

    static final Refusal DECLARED_BAD_FRAME = new Refusal(
            "DECLARED_BAD_FRAME",
            "frames that begin as those of the declared codec",
            "one does not",
            "Declare what the recorder wrote, or have it write WAV.");
    static final Refusal DECLARED_PARTIAL_FRAME = new Refusal(
            "DECLARED_PARTIAL_FRAME",
            "whole frames of the declared codec up to the end",
            "the last one is cut",
            "Declare codec and channels as the recorder wrote them, or get the recording whole.");

    private static final Refusal DECLARED_TAIL = new Refusal(
            "DECLARED_TAIL",
            "nothing but audio up to the end, as was declared",
            "a tag, a chunk or an archive seems to begin in it",
            "Cut it at that byte (head -c N IN > OUT) and clean the rest; a copy by ffmpeg would make the rest audio.");

    /** No length is declared, so an input cannot be shorter than it. */
    static final PayloadPass.Ends ENDS = new PayloadPass.Ends(DECLARED_TAIL, DECLARED_PARTIAL_FRAME);

    private RawRules() {}
}
