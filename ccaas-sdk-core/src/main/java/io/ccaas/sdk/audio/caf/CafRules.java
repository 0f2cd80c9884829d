package io.ccaas.sdk.audio.caf;

import io.ccaas.sdk.audio.payload.PayloadPass;
import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of the CAF family, one constant sentence each. */
final class CafRules {

    static final Refusal CAF_BAD_HEADER = new Refusal(
            "CAF_BAD_HEADER",
            "a CAF file of version 1",
            "the version or a flag is another, or the file ends before it",
            "Write it anew: sox IN OUT.wav");
    static final Refusal CAF_BAD_DESC = new Refusal(
            "CAF_BAD_DESC",
            "one description in front of the audio, whose numbers agree and lie in their ranges, with a rate of whole hertz",
            "there is none, there are two, or the numbers do not",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal CAF_UNKNOWN_CODEC = new Refusal(
            "CAF_UNKNOWN_CODEC",
            "linear samples, A-law or mu-law",
            "the codec is another, such as AAC or ALAC",
            "Convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal CAF_BAD_SIZE = new Refusal(
            "CAF_BAD_SIZE",
            "chunks of a possible size, where only the audio may leave it open",
            "one is negative, or too small for what it holds",
            "Convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal CAF_CHUNK_OVERRUN = new Refusal(
            "CAF_CHUNK_OVERRUN",
            "chunks that end inside the file",
            "one in front of the audio does not",
            "Get the recording whole: it was cut in front of its audio, or is damaged there.");
    static final Refusal CAF_TOO_MANY_CHUNKS = new Refusal(
            "CAF_TOO_MANY_CHUNKS",
            "at most the allowed number of chunks",
            "there are more",
            "Convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal CAF_NO_DATA = new Refusal(
            "CAF_NO_DATA",
            "a chunk with audio",
            "the input ends before one",
            "Record it anew; this file holds no audio.");
    static final Refusal CAF_TWO_DATA = new Refusal(
            "CAF_TWO_DATA",
            "one chunk with audio",
            "there are two",
            "Take the first one alone, cut at that byte: head -c N IN > OUT. Audio of the second one would be lost.");

    private static final Refusal CAF_UNKNOWN_LENGTH_TAIL = new Refusal(
            "CAF_UNKNOWN_LENGTH_TAIL",
            "nothing but audio up to the end, because the header does not say where the audio ends",
            "a tag, a chunk or an archive seems to begin in it",
            "Cut it at that byte (head -c N IN > OUT) and clean the rest; a copy by ffmpeg would make the rest audio.");
    private static final Refusal CAF_TRUNCATED = new Refusal(
            "CAF_TRUNCATED",
            "as much audio as the header declares",
            "there is less",
            "Take it cut (--truncated take, takingTruncatedInput()), or get it whole.");

    static final PayloadPass.Ends ENDS = new PayloadPass.Ends(CAF_UNKNOWN_LENGTH_TAIL, CAF_TRUNCATED);

    private CafRules() {}
}
