package io.ccaas.sdk.audio.mp4.box;

import io.ccaas.sdk.audio.refusal.Refusal;

/** The rules of the MP4 family, one constant sentence each. */
public final class Mp4Rules {

    /** A box that cannot be. */
    public static final Refusal MP4_BOX_SIZE = new Refusal(
            "MP4_BOX_SIZE",
            "boxes that hold their fields and end inside their parent or the file",
            "one does not, perhaps because the file was cut",
            "Get the file whole, or have the recorder write it anew.");
    /** More boxes than allowed. */
    public static final Refusal MP4_TOO_MANY_BOXES = new Refusal(
            "MP4_TOO_MANY_BOXES",
            "at most the allowed number of boxes, and 100,000 in one parent",
            "there are more",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    /** A box that must be there once. */
    public static final Refusal MP4_BOX_COUNT = new Refusal(
            "MP4_BOX_COUNT",
            "one header (moov) with one box of each kind that describes the sound",
            "one is missing or there twice",
            "Get the file whole; a recorder that was stopped may not have written the header.");
    /** A picture track. */
    public static final Refusal MP4_VIDEO = new Refusal(
            "MP4_VIDEO",
            "sound and no video track",
            "there is a video track",
            "Take the sound alone (--track N, takingTrack(N)), or extract it first: ffmpeg -i IN -vn OUT.wav");
    /** No sound track. */
    public static final Refusal MP4_NO_AUDIO =
            new Refusal("MP4_NO_AUDIO", "a sound track", "there is none", "Pass a recording that holds sound.");
    /** Several sound tracks. */
    public static final Refusal MP4_TRACKS = new Refusal(
            "MP4_TRACKS",
            "one sound track",
            "there are several and none was chosen, or two have the chosen number",
            "Choose one by its number: --track N, takingTrack(N). Clean the file once for each.");
    /** The chosen track is not there. */
    public static final Refusal MP4_NO_TRACK = new Refusal(
            "MP4_NO_TRACK",
            "a sound track of the chosen number",
            "there is none",
            "Choose the number of a sound track, which ffprobe shows in brackets ([0x2] is 2), or none where there is only one.");
    /** Encrypted samples. */
    public static final Refusal MP4_ENCRYPTED = new Refusal(
            "MP4_ENCRYPTED", "sound in the clear", "the samples are encrypted", "Decrypt the recording first.");
    /** Samples in another file. */
    public static final Refusal MP4_EXTERNAL = new Refusal(
            "MP4_EXTERNAL",
            "sound inside the file",
            "the file refers to another one",
            "Export it as a file that holds its own sound.");
    /** A header that is packed. */
    public static final Refusal MP4_COMPRESSED_HEADER = new Refusal(
            "MP4_COMPRESSED_HEADER",
            "a header in the clear",
            "it is compressed",
            "Export it without a compressed header.");
    /** An edit list that does more than leave out what the encoder added. */
    public static final Refusal MP4_EDIT = new Refusal(
            "MP4_EDIT",
            "at most one edit, at normal speed, that leaves out what the encoder added",
            "there are several, or one that cuts away sound",
            "Export the edited sound as a new file.");
    /** A table that lies. */
    public static final Refusal MP4_BAD_TABLE = new Refusal(
            "MP4_BAD_TABLE",
            "tables of samples that fit their boxes and each other",
            "one does not",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    /** Time passes without sound. */
    public static final Refusal MP4_TIME_GAP = new Refusal(
            "MP4_TIME_GAP",
            "samples that follow each other in time",
            "between two of them time passes without sound",
            "Have the silence written as sound, for example: ffmpeg -i IN -af aresample=async=1 OUT.m4a");
    /** Tables larger than the limit. */
    public static final Refusal MP4_TABLES_TOO_LARGE = new Refusal(
            "MP4_TABLES_TOO_LARGE",
            "tables of samples that fit in 16 MiB, as those of a day do",
            "they are larger",
            "Split the recording.");
    /** Samples where no media is. */
    public static final Refusal MP4_SAMPLE_OUTSIDE_MDAT = new Refusal(
            "MP4_SAMPLE_OUTSIDE_MDAT",
            "every sample inside one media box (mdat)",
            "one lies elsewhere, where metadata may be, or behind the end of a file that was cut",
            "Get the file whole, or keep what there is: ffmpeg -i IN -vn -c:a copy OUT.m4a");
    /** Samples that overlap. */
    public static final Refusal MP4_OVERLAP = new Refusal(
            "MP4_OVERLAP",
            "samples that follow each other in the file",
            "two overlap or come in another order",
            "Rewrite it, for example: ffmpeg -i IN -c:a copy OUT.m4a");
    /** Several sample descriptions. */
    public static final Refusal MP4_SAMPLE_DESCRIPTIONS = new Refusal(
            "MP4_SAMPLE_DESCRIPTIONS",
            "one description for all samples",
            "there are none or several",
            "Split the recording where its codec changes.");
    /** A codec that is not on the list. */
    public static final Refusal MP4_CODEC = new Refusal(
            "MP4_CODEC",
            "AAC, MP3, Opus, FLAC, ALAC, AMR, A-law, mu-law or 16-bit PCM",
            "the codec is another",
            "Convert it to AAC or WAV first.");
    /** The codec's configuration is wrong. */
    public static final Refusal MP4_BAD_DESCRIPTION = new Refusal(
            "MP4_BAD_DESCRIPTION",
            "a description of the codec whose numbers agree and lie in their ranges",
            "they do not, or it is missing",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    /** A fragment that cannot be understood. */
    public static final Refusal MP4_FRAGMENT = new Refusal(
            "MP4_FRAGMENT",
            "fragments behind the header (moov) that say where their samples lie and how long they are",
            "one does not",
            "Join the fragments first, for example: ffmpeg -i IN -c:a copy OUT.m4a");
    /** A sample that is no packet of its codec. */
    public static final Refusal MP4_BAD_SAMPLE = new Refusal(
            "MP4_BAD_SAMPLE",
            "samples that are whole packets of their codec",
            "one is not",
            "Have the recorder write it anew, or convert it to WAV first: ffmpeg -i IN OUT.wav");
    /** MPEG audio that is not MP3. */
    public static final Refusal MPEG_LAYER = new Refusal(
            "MPEG_LAYER",
            "MPEG audio of Layer III (MP3)",
            "the first sample is of Layer I or II, which is not supported",
            "Convert it to WAV first: ffmpeg -i IN OUT.wav");
    /** Nothing to hear. */
    public static final Refusal EMPTY_AUDIO = new Refusal(
            "EMPTY_AUDIO", "at least one sample", "there is none", "Record it anew; this file holds no audio.");

    private Mp4Rules() {}
}
