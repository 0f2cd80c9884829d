package io.ccaas.sdk.audio.aiff;

import io.ccaas.sdk.audio.payload.PayloadPass;
import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of the AIFF family, one constant sentence each. */
final class AiffRules {

    static final Refusal AIFF_BAD_HEADER = new Refusal(
            "AIFF_BAD_HEADER",
            "a form of AIFF or AIFC",
            "the form is another, or the file ends before it",
            "Have the recorder write it anew.");
    static final Refusal AIFF_BAD_COMM = new Refusal(
            "AIFF_BAD_COMM",
            "a common chunk whose numbers agree and lie in their ranges, with a rate of whole hertz",
            "they do not",
            "Convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal AIFF_UNKNOWN_CODEC = new Refusal(
            "AIFF_UNKNOWN_CODEC",
            "PCM, float, A-law or mu-law",
            "the codec is another",
            "Convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal AIFF_TWO_COMM = new Refusal(
            "AIFF_TWO_COMM", "one common chunk", "there are two", "Split the file; it is unclear which one holds.");
    static final Refusal AIFF_TWO_SSND = new Refusal(
            "AIFF_TWO_SSND", "one chunk with audio", "there are two", "Split the file; audio could be lost.");
    static final Refusal AIFF_BAD_SSND = new Refusal(
            "AIFF_BAD_SSND",
            "a chunk with audio that holds its offset and begins its samples inside itself",
            "it does not",
            "Have the recorder write it anew.");
    static final Refusal AIFF_CHUNK_MISSING = new Refusal(
            "AIFF_CHUNK_MISSING",
            "a common chunk and a chunk with audio",
            "the input ends before both were there",
            "Record it anew; this file holds no audio.");
    static final Refusal AIFF_CHUNK_OVERRUN = new Refusal(
            "AIFF_CHUNK_OVERRUN",
            "chunks that end inside the file",
            "one that is needed, or one in front of it, does not",
            "Get the recording whole: it was cut, or is damaged there.");
    static final Refusal AIFF_TOO_MANY_CHUNKS = new Refusal(
            "AIFF_TOO_MANY_CHUNKS",
            "at most the allowed number of chunks",
            "there are more",
            "Have the recorder write it anew.");
    static final Refusal AIFF_TOO_LARGE = new Refusal(
            "AIFF_TOO_LARGE",
            "less than 4 GiB of audio, which is what the header can measure",
            "there is more",
            "Convert it to WAV first: ffmpeg -i IN -rf64 auto OUT.wav");

    private static final Refusal AIFF_TRUNCATED_TAIL = new Refusal(
            "AIFF_TRUNCATED_TAIL",
            "nothing but audio up to the end, because the header declares more audio than there is",
            "a tag, a chunk or an archive seems to begin in it",
            "Cut it at that byte (head -c N IN > OUT) and clean the rest; a copy by ffmpeg would make the rest audio.");
    private static final Refusal AIFF_TRUNCATED = new Refusal(
            "AIFF_TRUNCATED",
            "as much audio as the header declares",
            "there is less",
            "Take it cut (--truncated take, takingTruncatedInput()), or get it whole.");

    static final PayloadPass.Ends ENDS = new PayloadPass.Ends(AIFF_TRUNCATED_TAIL, AIFF_TRUNCATED);

    private AiffRules() {}
}
