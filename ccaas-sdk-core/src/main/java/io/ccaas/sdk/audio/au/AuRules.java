package io.ccaas.sdk.audio.au;

import io.ccaas.sdk.audio.payload.PayloadPass;
import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of the AU family, one constant sentence each. */
final class AuRules {

    static final Refusal AU_BAD_HEADER = new Refusal(
            "AU_BAD_HEADER",
            "a header of 24 bytes whose numbers lie in their ranges",
            "it is shorter, or one does not",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal AU_UNKNOWN_ENCODING = new Refusal(
            "AU_UNKNOWN_ENCODING",
            "an encoding of the list",
            "it is another",
            "Convert it to PCM first, where ffmpeg knows it: ffmpeg -i IN OUT.wav");
    static final Refusal AU_ANNOTATION_OVERRUN = new Refusal(
            "AU_ANNOTATION_OVERRUN",
            "an annotation that ends inside the file",
            "it does not",
            "Get the recording whole: it was cut in front of its audio, or is damaged there.");
    static final Refusal AU_TOO_LARGE = new Refusal(
            "AU_TOO_LARGE",
            "at most 4 GiB of audio, which is what the header can measure",
            "there is more",
            "Convert it to WAV first: ffmpeg -i IN -rf64 auto OUT.wav");

    private static final Refusal AU_UNKNOWN_LENGTH_TAIL = new Refusal(
            "AU_UNKNOWN_LENGTH_TAIL",
            "nothing but audio up to the end, because the header does not say where the audio ends",
            "a tag, a chunk or an archive seems to begin in it",
            "Cut it at that byte (head -c N IN > OUT) and clean the rest; a copy by ffmpeg would make the rest audio.");
    private static final Refusal AU_TRUNCATED = new Refusal(
            "AU_TRUNCATED",
            "as much audio as the header declares",
            "there is less",
            "Take it cut (--truncated take, takingTruncatedInput()), or get it whole.");

    static final PayloadPass.Ends ENDS = new PayloadPass.Ends(AU_UNKNOWN_LENGTH_TAIL, AU_TRUNCATED);

    private AuRules() {}
}
