package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.adts.AdtsFamily;
import io.ccaas.sdk.audio.aiff.AiffFamily;
import io.ccaas.sdk.audio.amr.AmrFamily;
import io.ccaas.sdk.audio.au.AuFamily;
import io.ccaas.sdk.audio.caf.CafFamily;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.flac.FlacFamily;
import io.ccaas.sdk.audio.foreign.FurtherIn;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.matroska.MatroskaFamily;
import io.ccaas.sdk.audio.mp4.Mp4Family;
import io.ccaas.sdk.audio.mpeg.MpegFamily;
import io.ccaas.sdk.audio.ogg.OggFamily;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.riff.Mp3WavFamily;
import io.ccaas.sdk.audio.riff.WavFamily;
import io.ccaas.sdk.audio.tags.LeadingTags;
import io.ccaas.sdk.audio.wave64.Wave64Family;
import io.ccaas.sdk.errors.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells containers apart by their first bytes, never by a name or a declared type. */
final class Containers {

    /** Three frames of any codec that is told by them. */
    private static final int LOOK = 3 * 4096;

    /** The boxes that an MP4 or QuickTime file may begin with. */
    private static final List<String> MP4_BOXES =
            List.of("ftyp", "styp", "moov", "mdat", "free", "skip", "wide", "pnot", "moof", "uuid");

    /** What begins how, in the order in which it is looked for; anything else is refused by {@link OtherContainer}. */
    private static final List<Known> KNOWN = List.of(
            new Known(Containers::isMp3InRiff, new Mp3WavFamily()),
            new Known(Containers::isRiff, new WavFamily()),
            new Known(m -> m.isAt(0, "riff.\u0091\u00cf\u0011"), new Wave64Family()),
            new Known(m -> m.isAt(0, ".snd"), new AuFamily()),
            new Known(m -> m.isAt(0, "FORM") && (m.isAt(8, "AIFF") || m.isAt(8, "AIFC")), new AiffFamily()),
            new Known(m -> m.isAt(0, "caff"), new CafFamily()),
            new Known(head -> head.isAt(0, "\u001aE\u00df\u00a3"), new MatroskaFamily()),
            new Known(head -> head.isAt(0, AmrFamily.NARROW.magic()), AmrFamily.NARROW),
            new Known(head -> head.isAt(0, AmrFamily.WIDE.magic()), AmrFamily.WIDE),
            new Known(head -> head.isAt(0, "OggS"), new OggFamily()),
            new Known(Containers::isMp4, new Mp4Family()));

    /** The same for families in front of which tags may stand. */
    private static final List<Known> TAGGED = List.of(
            new Known(m -> m.isAt(0, "fLaC"), new FlacFamily()),
            new Known(m -> m.isMpegSync(true), new AdtsFamily()),
            new Known(m -> m.isMpegSync(false), new MpegFamily()));

    private record Known(Predicate<Magic> test, ContainerFamily family) {}

    private Containers() {}

    /** Finds the family of an input; afterwards the source stands at the container, and what lay in front is in the tally. */
    static ContainerFamily familyOf(CleaningRun run) {
        AudioSource source = run.source();
        headOf(source);
        boolean tagged = LeadingTags.skip(run) > 0;
        Magic head = new Magic(source.peek(LOOK));
        ContainerFamily family = head.isText() ? null : find(TAGGED, head);
        if (family != null) {
            return family;
        }
        return tagged ? behindTags(head, source.position()) : first(head, source);
    }

    private static ContainerFamily first(Magic head, AudioSource source) {
        ContainerFamily family = head.isSilentFront() ? new MpegFamily() : find(KNOWN, head);
        if (family == null) {
            throw unknown(head, source);
        }
        return family;
    }

    private static AudioRefusedException unknown(Magic head, AudioSource source) {
        Optional<FurtherIn> further =
                OtherContainer.isUnknown(head) ? FurtherIn.of(source.peek(FurtherIn.LOOK)) : Optional.empty();
        return further.map(found -> OtherContainer.refusal(found, 0)).orElseGet(() -> OtherContainer.refusal(head, 0));
    }

    /** Behind tags, frames of MPEG audio may begin a little later; a container may not stand there. */
    private static ContainerFamily behindTags(Magic head, long offset) {
        if (find(KNOWN, head) != null || head.isAt(4, "ftyp")) {
            throw refused(
                    "ID3_BEFORE_CONTAINER",
                    "a container at the first byte",
                    "a tag stands in front of it",
                    "Have the recorder write the file without a leading tag.",
                    0);
        }
        if (!OtherContainer.isUnknown(head)) {
            throw OtherContainer.refusal(head, offset);
        }
        return new MpegFamily();
    }

    private static @Nullable ContainerFamily find(List<Known> families, Magic head) {
        for (Known known : families) {
            if (known.test.test(head)) {
                return known.family;
            }
        }
        return null;
    }

    /** Only where the format comes first, as it does in practice; elsewhere {@link WavFamily} refuses it. */
    private static boolean isMp3InRiff(Magic head) {
        return head.isAt(0, "RIFF") && head.isAt(8, "WAVEfmt ") && head.isAt(20, "U\0");
    }

    /** The first bytes of an input that is not empty. */
    static Magic headOf(AudioSource source) {
        Magic head = new Magic(source.peek(LOOK));
        if (head.length() == 0) {
            throw refused(
                    "EMPTY_INPUT",
                    "a recording",
                    "the input is empty",
                    "Pass a recording; a failed download or a recorder that was stopped may have left this.",
                    0);
        }
        return head;
    }

    /** Whether an input begins like anything that is taken or refused by name. */
    static boolean isKnown(Magic head) {
        return head.isAt(0, "RIFF")
                || head.isAt(0, "ID3")
                || head.isAt(0, "APETAGEX")
                || find(TAGGED, head) != null
                || KNOWN.stream().anyMatch(known -> known.test.test(head))
                || OtherContainer.isKnown(head);
    }

    private static boolean isRiff(Magic head) {
        if (!head.isAt(0, "RIFF") && !head.isAt(0, "RF64") && !head.isAt(0, "BW64")) {
            return false;
        }
        if (!head.isAt(8, "WAVE")) {
            throw refused(
                    "RIFF_NOT_WAVE",
                    "a RIFF file of form WAVE",
                    head.isAt(8, "AVI ")
                            ? "it is AVI, a video"
                            : "the form is another, or the header is cut or damaged",
                    "Pass a recording whole; from a video, extract the audio first: ffmpeg -i IN -vn OUT.wav",
                    0);
        }
        return true;
    }

    private static boolean isMp4(Magic head) {
        return MP4_BOXES.stream().anyMatch(box -> head.isAt(4, box));
    }

    private static AudioRefusedException refused(
            String code, String expected, String found, String remedy, long offset) {
        return new AudioRefusedException(Problem.of(code, expected, found, remedy), offset);
    }
}
