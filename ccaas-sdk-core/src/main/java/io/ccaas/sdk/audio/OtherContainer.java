package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.errors.Problem;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A container that is recognised in order to be refused by name.
 *
 * @param found what the refusal says
 * @param remedy how to mend it
 * @param test tells it by its first bytes
 */
record OtherContainer(String found, String remedy, Predicate<Magic> test) {

    private static final int SHORTEST = 4;
    private static final String TAKEN =
            "a recording in WAV, MP3, Ogg, FLAC, MP4, WebM, Matroska, AMR, AAC, AU, AIFF, CAF or Wave64";
    private static final String EXTRACT = "Extract the audio as WAV at home first.";
    private static final String CONVERT = "Convert it to WAV first.";
    private static final String UNPACK = "Unpack it first and pass the recording inside.";
    private static final String NO_RECORDING = "Pass a recording.";

    private static final String FAILED_DOWNLOAD = "Pass a recording; a failed download may have left this.";

    /** In the order in which they are looked for. */
    private static final List<OtherContainer> ALL = List.of(
            never("a big-endian RIFX file, whose samples would have to be swapped", "RIFX", CONVERT),
            never("a multichannel AMR file", "#!AMR_MC1.0", "Ask for single-channel AMR or WAV."),
            never("a multichannel AMR file", "#!AMR-WB_MC1.0", "Ask for single-channel AMR or WAV."),
            never("a Windows Media file, whose comment holds call data", "0&\u00b2u", "Export it as WAV instead."),
            never("captured network packets", "\u00a1\u00b2\u00c3\u00d4", EXTRACT),
            never("captured network packets", "\u00d4\u00c3\u00b2\u00a1", EXTRACT),
            never("captured network packets", "\u00a1\u00b2<M", EXTRACT),
            never("captured network packets", "M<\u00b2\u00a1", EXTRACT),
            never("captured network packets", "\n\r\r\n", EXTRACT),
            never("captured RTP packets", "#!rtpplay1.0", EXTRACT),
            never("captured RTP packets", "#RTPPLAY1.0", EXTRACT),
            never("a gzip file", "\u001f\u008b", UNPACK),
            never("a zip file", "PK", UNPACK),
            never("a PDF document", "%PDF", NO_RECORDING),
            never("a text in markup", "<", FAILED_DOWNLOAD),
            never("a MIDI file", "MThd", NO_RECORDING),
            never("a Creative Voice file", "Creative Voice File", CONVERT),
            never("a NIST Sphere file", "NIST_1A", CONVERT),
            never("an AVR file", "2BIT", CONVERT),
            never("a Monkey's Audio file", "MAC ", CONVERT),
            never("a WavPack file", "wvpk", CONVERT),
            never("a True Audio file", "TTA", CONVERT),
            never("a DSD file", "DSD ", CONVERT),
            never("a DSD file", "FRM8", CONVERT),
            never("an encrypted file", "age-encryption.org/", "Decrypt it first."),
            never("an AAC stream in LATM or LOAS framing", "V\u00e0", CONVERT),
            never("a RealMedia file", ".RMF", CONVERT),
            never("a RealAudio file", ".ra\u00fd", CONVERT),
            never("a Flash video", "FLV\1", EXTRACT),
            never("an MPEG program stream", "\0\0\1\u00ba", EXTRACT),
            never("a 7-Zip archive", "7z\u00bc\u00af", UNPACK),
            never("a RAR archive", "Rar!", UNPACK),
            never("a bzip2 file", "BZh", UNPACK),
            never("an xz file", "\u00fd7zXZ", UNPACK),
            never("a Zstandard file", "(\u00b5/\u00fd", UNPACK),
            never("an SQLite database", "SQLite format 3", NO_RECORDING),
            never("an OLE document", "\u00d0\u00cf\u0011\u00e0", NO_RECORDING),
            never("a program", "\u007fELF", NO_RECORDING),
            never("a PNG picture", "\u0089PNG", NO_RECORDING),
            never("a JPEG picture", "\u00ff\u00d8\u00ff", NO_RECORDING),
            never("a GIF picture", "GIF8", NO_RECORDING),
            never("a file of another codec's packets", "#!", CONVERT),
            never("a file of another codec's packets", "\2#!SILK", CONVERT),
            never("an IVF video", "DKIF", EXTRACT),
            never("a raw video", "YUV4MPEG2", EXTRACT),
            never("an MXF video", "\6\16+4", EXTRACT),
            never("an MPEG video", "\0\0\1\u00b3", EXTRACT),
            never("an H.264 video", "\0\0\0\1g", EXTRACT),
            never("an LZ4 file", "\4\"M\u0018", UNPACK),
            never("an lzip file", "LZIP", UNPACK),
            never("a cabinet", "MSCF", UNPACK),
            never("a xar archive", "xar!", UNPACK),
            never("an ar archive", "!<arch>", UNPACK),
            never("a program", "\u00ca\u00fe\u00ba\u00be", NO_RECORDING),
            never("a program", "\u00cf\u00fa\u00ed\u00fe", NO_RECORDING),
            never("a TIFF picture", "II*\0", NO_RECORDING),
            never("a TIFF picture", "MM\0*", NO_RECORDING),
            never("a property list", "bplist", NO_RECORDING),
            never("a mailbox", "!BDN", NO_RECORDING),
            never("an ADIF stream", "ADIF", CONVERT),
            never("a Musepack file", "MPCK", CONVERT),
            never("a Musepack file", "MP+", CONVERT),
            never("a TAK file", "tBaK", CONVERT),
            never("a Shorten file", "ajkg", CONVERT),
            never("an OptimFROG file", "OFR ", CONVERT),
            never("an IFF file of another form", "FORM", CONVERT),
            new OtherContainer("it is a tar archive, which is never taken", UNPACK, m -> m.isAt(257, "ustar")),
            new OtherContainer("it is a transport stream, which is never taken", EXTRACT, Magic::isTransportStream),
            new OtherContainer("it is a tag with no audio behind it", NO_RECORDING, m -> m.length() == 0));

    private static final OtherContainer TEXT = new OtherContainer("it is a text", FAILED_DOWNLOAD, Magic::isText);

    /** Less than any header that is known here. */
    private static final OtherContainer SHORT = new OtherContainer(
            "it is too short to be one",
            "Pass a whole recording; a failed download may have left this.",
            m -> m.length() < SHORTEST);

    private static final OtherContainer UNKNOWN = new OtherContainer(
            "the first bytes belong to no known container",
            "Pass a recording in a container, or declare what raw samples are: clean --declare, AudioCleaner.declaring.",
            m -> true);

    /** Whether nothing is known that begins so. */
    static boolean isUnknown(Magic head) {
        return ALL.stream().noneMatch(c -> c.test.test(head));
    }

    /** The refusal of what begins so. */
    static AudioRefusedException refusal(Magic head, long offset) {
        OtherContainer other = Stream.concat(ALL.stream(), Stream.of(SHORT, TEXT, UNKNOWN))
                .filter(c -> c.test.test(head))
                .findFirst()
                .orElse(UNKNOWN);
        return new AudioRefusedException(Problem.of("UNSUPPORTED_CONTAINER", TAKEN, other.found, other.remedy), offset);
    }

    /** Whether an input begins like one of these. One character of markup may as well be a sample: {@link Magic#isText()} tells. */
    static boolean isKnown(Magic head) {
        return !isUnknown(head) && !head.isAt(0, "<");
    }

    private static OtherContainer never(String name, String magic, String remedy) {
        return new OtherContainer("it is " + name + ", which is never taken", remedy, m -> m.isAt(0, magic));
    }
}
