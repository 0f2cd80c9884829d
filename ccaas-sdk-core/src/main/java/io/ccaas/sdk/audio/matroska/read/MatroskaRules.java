package io.ccaas.sdk.audio.matroska.read;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of Matroska files, one constant sentence each. */
public final class MatroskaRules {

    /** No block of the track came. */
    public static final Refusal EMPTY_AUDIO = new Refusal(
            "EMPTY_AUDIO", "at least one block of audio", "there is none", "Record it anew; this file holds no audio.");

    static final Refusal MKV_DOCTYPE = new Refusal(
            "MKV_DOCTYPE",
            "a file of type webm or matroska that says so in the usual way",
            "it is of another type, or asks for a newer reader",
            "Convert it to WAV first: ffmpeg -i IN -vn OUT.wav");
    static final Refusal MKV_NO_SEGMENT = new Refusal(
            "MKV_NO_SEGMENT",
            "a segment with audio",
            "the input ends before one",
            "Record it anew; this file holds no audio.");
    static final Refusal MKV_TWO_SEGMENTS = new Refusal(
            "MKV_TWO_SEGMENTS",
            "one segment",
            "another one follows",
            "Split the file; each of its parts is a recording of its own.");
    static final Refusal MKV_TOO_MANY_ELEMENTS = new Refusal(
            "MKV_TOO_MANY_ELEMENTS",
            "at most the allowed number of elements beside blocks of audio",
            "there are more",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal MKV_ORDER = new Refusal(
            "MKV_ORDER",
            "one description of the file and one of its tracks, in front of the audio",
            "there is a second one, or it comes behind the audio",
            "Rewrite the file with the usual order of elements.");
    static final Refusal MKV_BAD_NUMBER = new Refusal(
            "MKV_BAD_NUMBER",
            "numbers in their usual form and range",
            "one is not",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal MKV_NO_AUDIO_TRACK =
            new Refusal("MKV_NO_AUDIO_TRACK", "an audio track", "there is none", "Pass a recording with sound.");
    static final Refusal MKV_VIDEO = new Refusal(
            "MKV_VIDEO",
            "a file without pictures",
            "one of its tracks is a video",
            "Take the sound alone (--track N, takingTrack(N)), or extract it first: ffmpeg -i IN -vn OUT.wav");
    static final Refusal MKV_SEVERAL_TRACKS = new Refusal(
            "MKV_SEVERAL_TRACKS",
            "one audio track, or a choice between several",
            "there are several and none was chosen",
            "Choose one by its number: --track N, takingTrack(N). Clean the file once for each.");
    static final Refusal MKV_NO_SUCH_TRACK = new Refusal(
            "MKV_NO_SUCH_TRACK",
            "an audio track with the chosen number",
            "no audio track has it",
            "Choose the number of an audio track, which mkvinfo shows as track number.");
    static final Refusal MKV_SAME_TRACK_NUMBER = new Refusal(
            "MKV_SAME_TRACK_NUMBER",
            "a number of its own for each track",
            "two have the same",
            "Have the recorder write the file anew; it is unclear whose audio it is.");
    static final Refusal MKV_ENCRYPTED =
            new Refusal("MKV_ENCRYPTED", "audio in the clear", "it is encrypted", "Decrypt it first.");
    static final Refusal MKV_COMPRESSED = new Refusal(
            "MKV_COMPRESSED",
            "blocks as the codec made them, or with the same first bytes left out",
            "they are packed in another way",
            "Copy the track without compression: ffmpeg -i IN -vn -c copy OUT.mka");
    static final Refusal MKV_STRIPPED = new Refusal(
            "MKV_STRIPPED",
            "samples with nothing left out",
            "their first bytes are left out, to be put back into every block: any bytes would do",
            "Rewrite the file without compression of the track.");
    static final Refusal MKV_BLOCK = new Refusal(
            "MKV_BLOCK",
            "blocks of at most 16 MiB with a track number, a time and frames that fill them",
            "one is larger, or its parts do not fit",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    static final Refusal MKV_TIMESTAMP = new Refusal(
            "MKV_TIMESTAMP",
            "times from the first block up to 31 days after it",
            "one lies outside, or is missing",
            "Have the recorder write the file anew, or split it where its clock jumps.");
    static final Refusal MKV_TRUNCATED = new Refusal(
            "MKV_TRUNCATED",
            "a file that is as long as it declares",
            "it ends early",
            "Take it cut (--truncated take, takingTruncatedInput()), or get it whole.");

    private MatroskaRules() {}
}
