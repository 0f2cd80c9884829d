package io.ccaas.sdk.audio.riff.read;

import io.ccaas.sdk.audio.refusal.Refusal;
import java.util.Locale;

/** The rules of the WAV family, one constant sentence each. */
public final class WavRules {

    static final Refusal RIFF_NOT_WAVE = new Refusal(
            "RIFF_NOT_WAVE",
            "a RIFF file of form WAVE",
            "the form is another",
            "Pass a recording, not a video or a sound font.");
    static final Refusal WAV_NO_DATA = new Refusal(
            "WAV_NO_DATA",
            "a chunk with audio",
            "the input ends before one",
            "Record it anew; this file holds no audio.");
    static final Refusal WAV_CHUNK_OVERRUN = new Refusal(
            "WAV_CHUNK_OVERRUN",
            "chunks that end inside the file",
            "one in front of the audio does not",
            "Get the recording whole: it was cut in front of its audio, or is damaged there.");
    static final Refusal WAV_TOO_MANY_CHUNKS = new Refusal(
            "WAV_TOO_MANY_CHUNKS",
            "at most the allowed number of chunks",
            "there are more",
            "Copy the audio alone: ffmpeg -i IN -c copy OUT.wav");
    static final Refusal WAV_DATA_BEFORE_FMT = new Refusal(
            "WAV_DATA_BEFORE_FMT",
            "the format in front of the audio",
            "the audio comes first, or there is no format",
            "Rewrite it in the usual order: ffmpeg -i IN -c copy OUT.wav. Where that fails, the format is missing: get the recording anew.");
    static final Refusal WAV_TWO_FMT = new Refusal(
            "WAV_TWO_FMT",
            "one format chunk",
            "there are two",
            "Decode it and listen whether the right one was taken: ffmpeg -i IN OUT.wav");
    static final Refusal WAV_TWO_DATA = new Refusal(
            "WAV_TWO_DATA",
            "one chunk with audio",
            "there are two",
            "Take the first one alone, cut at that byte: head -c N IN > OUT. Audio of the second one would be lost.");
    static final Refusal WAV_TWO_DS64 = new Refusal(
            "WAV_TWO_DS64",
            "one table of 64-bit sizes",
            "there are two",
            "Copy the audio alone: ffmpeg -i IN -c copy OUT.wav");
    static final Refusal WAV_BAD_DS64 = new Refusal(
            "WAV_BAD_DS64",
            "a table of 64-bit sizes of at least 28 bytes",
            "it is shorter",
            "Write it anew: sox IN OUT.wav");
    static final Refusal WAV_WAVL = new Refusal(
            "WAV_WAVL",
            "one chunk with audio",
            "the audio is a list of pieces and silences",
            "Export it as plain PCM from the program that wrote it; ffmpeg and sox cannot read such a list.");
    static final Refusal WAV_BAD_FMT = new Refusal(
            "WAV_BAD_FMT",
            "a format chunk whose numbers agree and lie in their ranges",
            "they do not",
            "Convert it to PCM first: ffmpeg -i IN -c:a pcm_s16le OUT.wav. Where its numbers are impossible, have the recorder write it anew.");
    static final Refusal WAV_UNKNOWN_CODEC = new Refusal(
            "WAV_UNKNOWN_CODEC",
            "PCM, float, A-law, mu-law, ADPCM (IMA, MS, G.726, Dialogic), GSM, G.723.1, G.729 or MP3 in WAV",
            "the codec is another",
            "Convert it to PCM first: ffmpeg -i IN -c:a pcm_s16le OUT.wav. Where ffmpeg does not know the codec, export it from the program that wrote it.");

    static final Refusal WAV_MP3_NOT_FIRST = new Refusal(
            "WAV_MP3_NOT_FIRST",
            "the format as the first chunk of a file that holds MP3 frames",
            "it stands behind other chunks, or in its extensible form",
            "Extract the frames as a plain MP3 file first.");
    /** The end looks like a tag, and nothing says that it is audio. */
    public static final Refusal WAV_UNKNOWN_LENGTH_TAIL = new Refusal(
            "WAV_UNKNOWN_LENGTH_TAIL",
            "nothing but audio up to the end, because the header does not say where the audio ends",
            "a tag, a chunk or an archive seems to begin in it",
            "Cut it at that byte (head -c N IN > OUT) and clean the rest; a copy by ffmpeg would make the rest audio.");

    static final Refusal WAV_BAD_BLOCK = new Refusal(
            "WAV_BAD_BLOCK",
            "blocks that begin as the codec has them begin",
            "one does not",
            "Convert it to PCM first: ffmpeg -i IN -c:a pcm_s16le OUT.wav");
    static final Refusal WAV_TRUNCATED = new Refusal(
            "WAV_TRUNCATED",
            "as much audio as the header declares",
            "there is less",
            "Take it cut (--truncated take, takingTruncatedInput()), or get it whole.");

    private WavRules() {}

    /** The rule with the number of the codec, by which people find out what it is. */
    static Refusal unknownCodec(int tag) {
        String found = String.format(Locale.ROOT, "the codec has the number 0x%04x", tag);
        return new Refusal(WAV_UNKNOWN_CODEC.code(), WAV_UNKNOWN_CODEC.expected(), found, WAV_UNKNOWN_CODEC.remedy());
    }
}
