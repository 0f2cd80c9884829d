package io.ccaas.sdk.audio.matroska.read;

import java.util.Map;

/** Constant names for elements that are left out. An id that is not on the list could itself be data, so it is never repeated. */
final class ElementKind {

    static final String UNKNOWN = "unknown element";
    static final String HEADER = "EBML header";
    static final String SEGMENT = "Segment";
    static final String INFO = "Info";
    static final String TRACKS = "Tracks";
    static final String TRACK_ENTRY = "TrackEntry";
    static final String CLUSTER = "Cluster";
    static final String OTHER_TRACK = "TrackEntry of another track";
    static final String OTHER_BLOCK = "block of another track";
    static final String EMPTY_BLOCK = "block without a frame";
    static final String CUT_BLOCK = "block that is cut short";
    static final String CUT_ELEMENT = "element that is cut short";
    static final String CONFIGURATION = "metadata in CodecPrivate";

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0xEC, "Void"),
            Map.entry(0xBF, "CRC-32"),
            Map.entry(0x114D9B74, "SeekHead"),
            Map.entry(0x1C53BB6B, "Cues"),
            Map.entry(0x1254C367, "Tags"),
            Map.entry(0x1941A469, "Attachments"),
            Map.entry(0x1043A770, "Chapters"),
            Map.entry(0x7BA9, "Info/Title"),
            Map.entry(0x4461, "Info/DateUTC"),
            Map.entry(0x4D80, "Info/MuxingApp"),
            Map.entry(0x5741, "Info/WritingApp"),
            Map.entry(0x73A4, "Info/SegmentUID"),
            Map.entry(0x7384, "Info/SegmentFilename"),
            Map.entry(0x3CB923, "Info/PrevUID"),
            Map.entry(0x3C83AB, "Info/PrevFilename"),
            Map.entry(0x3EB923, "Info/NextUID"),
            Map.entry(0x3E83BB, "Info/NextFilename"),
            Map.entry(0x4444, "Info/SegmentFamily"),
            Map.entry(0x6924, "Info/ChapterTranslate"),
            Map.entry(0x4489, "Info/Duration"),
            Map.entry(0x73C5, "TrackEntry/TrackUID"),
            Map.entry(0x63A2, CONFIGURATION),
            Map.entry(0x536E, "TrackEntry/Name"),
            Map.entry(0x22B59C, "TrackEntry/Language"),
            Map.entry(0x22B59D, "TrackEntry/LanguageBCP47"),
            Map.entry(0x258688, "TrackEntry/CodecName"),
            Map.entry(0x3A9697, "TrackEntry/CodecSettings"),
            Map.entry(0x3B4040, "TrackEntry/CodecInfoURL"),
            Map.entry(0x26B240, "TrackEntry/CodecDownloadURL"),
            Map.entry(0x7446, "TrackEntry/AttachmentLink"),
            Map.entry(0x41E4, "TrackEntry/BlockAdditionMapping"),
            Map.entry(0x55EE, "TrackEntry/MaxBlockAdditionID"),
            Map.entry(0xE2, "TrackEntry/TrackOperation"),
            Map.entry(0xB9, "TrackEntry/FlagEnabled"),
            Map.entry(0x88, "TrackEntry/FlagDefault"),
            Map.entry(0x55AA, "TrackEntry/FlagForced"),
            Map.entry(0x9C, "TrackEntry/FlagLacing"),
            Map.entry(0x23E383, "TrackEntry/DefaultDuration"),
            Map.entry(0x56AA, "TrackEntry/CodecDelay"),
            Map.entry(0x56BB, "TrackEntry/SeekPreRoll"),
            Map.entry(0xE0, "TrackEntry/Video"),
            Map.entry(0x78B5, "Audio/OutputSamplingFrequency"),
            Map.entry(0x7D7B, "Audio/ChannelPositions"),
            Map.entry(0x5854, "Cluster/SilentTracks"),
            Map.entry(0xA7, "Cluster/Position"),
            Map.entry(0xAB, "Cluster/PrevSize"),
            Map.entry(0x75A1, "BlockGroup/BlockAdditions"),
            Map.entry(0xA4, "BlockGroup/CodecState"),
            Map.entry(0xFA, "BlockGroup/ReferencePriority"),
            Map.entry(0xFB, "BlockGroup/ReferenceBlock"),
            Map.entry(0xFD, "BlockGroup/ReferenceVirtual"),
            Map.entry(0x8E, "BlockGroup/Slices"),
            Map.entry(0x9B, "BlockGroup/BlockDuration"),
            Map.entry(0xA2, "BlockGroup/BlockVirtual"));

    private ElementKind() {}

    static String of(int id) {
        return NAMES.getOrDefault(id, UNKNOWN);
    }
}
