package io.ccaas.sdk.audio.wave64;

import io.ccaas.sdk.audio.payload.PayloadPass;
import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of the Wave64 family, one constant sentence each; those of the format itself are WAV's. */
final class Wave64Rules {

    static final Refusal W64_BAD_HEADER = new Refusal(
            "W64_BAD_HEADER",
            "a Wave64 file of form WAVE",
            "the form is another, or the file ends before it",
            "Have the recorder write it anew.");
    static final Refusal W64_BAD_SIZE = new Refusal(
            "W64_BAD_SIZE",
            "chunks whose size counts their header",
            "one is smaller",
            "Have the recorder close the file properly, so that its headers tell the sizes.");
    static final Refusal W64_BAD_FMT = new Refusal(
            "W64_BAD_FMT",
            "one format chunk of 16 to 4096 bytes in front of the audio",
            "there is none, there are two, or its size is another",
            "Have the recorder write it anew, or convert it to WAV first.");
    static final Refusal W64_CHUNK_OVERRUN = new Refusal(
            "W64_CHUNK_OVERRUN",
            "chunks that end inside the file",
            "one in front of the audio does not",
            "Get the recording whole: it was cut in front of its audio, or is damaged there.");
    static final Refusal W64_TOO_MANY_CHUNKS = new Refusal(
            "W64_TOO_MANY_CHUNKS",
            "at most the allowed number of chunks",
            "there are more",
            "Have the recorder write it anew.");
    static final Refusal W64_NO_DATA = new Refusal(
            "W64_NO_DATA",
            "a chunk with audio",
            "the input ends before one",
            "Record it anew; this file holds no audio.");
    static final Refusal W64_TWO_DATA = new Refusal(
            "W64_TWO_DATA",
            "one chunk with audio",
            "there are two",
            "Take the first one alone, cut at that byte: head -c N IN > OUT. Audio of the second one would be lost.");

    private static final Refusal W64_TRUNCATED_TAIL = new Refusal(
            "W64_TRUNCATED_TAIL",
            "nothing but audio up to the end, because the header declares more audio than there is",
            "a tag, a chunk or an archive seems to begin in it",
            "Cut it at that byte (head -c N IN > OUT) and clean the rest; a copy by ffmpeg would make the rest audio.");
    private static final Refusal W64_TRUNCATED = new Refusal(
            "W64_TRUNCATED",
            "as much audio as the header declares",
            "there is less",
            "Take it cut (--truncated take, takingTruncatedInput()), or get it whole.");

    static final PayloadPass.Ends ENDS = new PayloadPass.Ends(W64_TRUNCATED_TAIL, W64_TRUNCATED);

    private Wave64Rules() {}
}
