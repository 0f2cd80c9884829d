package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.errors.Problem;
import java.util.List;
import java.util.function.Predicate;

/**
 * A container that is recognised in order to be refused by name.
 *
 * @param found what the refusal says
 * @param remedy how to mend it
 * @param test tells it by its first bytes
 */
record OtherContainer(String found, String remedy, Predicate<Magic> test) {

    private static final String EXTRACT = "Extract the audio as WAV at home first.";
    private static final String CONVERT = "Convert it to WAV first.";
    private static final String UNPACK = "Unpack it first and pass the recording inside.";
    private static final String NO_RECORDING = "Pass a recording.";

    /** In the order in which they are looked for. */
    private static final List<OtherContainer> ALL = List.of(
            never("a big-endian RIFX file, whose samples would have to be swapped", "RIFX", CONVERT),
            later("an Ogg stream", "OggS"),
            later("a FLAC stream", "fLaC"),
            later("an MP4 or QuickTime file", OtherContainer::isMp4),
            later("a Matroska or WebM file", "\u001aE\u00df\u00a3"),
            never("a multichannel AMR file", "#!AMR_MC1.0", "Ask for single-channel AMR or WAV."),
            never("a multichannel AMR file", "#!AMR-WB_MC1.0", "Ask for single-channel AMR or WAV."),
            later("an AMR file", "#!AMR"),
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
            never("a text in markup", "<", "Pass a recording; a failed download may have left this."),
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
            later("an AAC stream", m -> m.isMpegSync(true)),
            later("an MPEG audio stream (MP3)", m -> m.isMpegSync(false)),
            never("a tag with no audio behind it", "ID3", NO_RECORDING),
            new OtherContainer(
                    "the first bytes belong to no known container",
                    "Pass a recording in a container, or declare what raw samples are: clean --declare, AudioCleaner.declaring.",
                    m -> true));

    /** The refusal of what begins so; the last entry fits everything. */
    static AudioRefusedException refusal(Magic head, long offset) {
        OtherContainer other =
                ALL.stream().filter(c -> c.test.test(head)).findFirst().orElseThrow();
        return new AudioRefusedException(
                Problem.of("UNSUPPORTED_CONTAINER", "a WAV file", other.found, other.remedy), offset);
    }

    /** Whether an input begins like one of these. One character of markup may as well be a sample: {@link Magic#isText()} tells. */
    static boolean isKnown(Magic head) {
        return ALL.stream().limit(ALL.size() - 1L).anyMatch(c -> c.test.test(head)) && !head.isAt(0, "<");
    }

    private static OtherContainer later(String name, String magic) {
        return later(name, m -> m.isAt(0, magic));
    }

    private static OtherContainer later(String name, Predicate<Magic> test) {
        return new OtherContainer(
                "it is " + name + ", which is not yet supported",
                "Convert it to WAV first, or wait for a version that supports it.",
                test);
    }

    private static OtherContainer never(String name, String magic, String remedy) {
        return new OtherContainer("it is " + name + ", which is never taken", remedy, m -> m.isAt(0, magic));
    }

    private static boolean isMp4(Magic head) {
        return List.of("ftyp", "styp", "moov", "mdat", "free", "skip", "wide", "pnot", "moof", "uuid").stream()
                .anyMatch(box -> head.isAt(4, box));
    }
}
