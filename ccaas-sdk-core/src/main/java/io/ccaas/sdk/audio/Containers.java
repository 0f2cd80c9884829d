package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.aiff.AiffFamily;
import io.ccaas.sdk.audio.au.AuFamily;
import io.ccaas.sdk.audio.caf.CafFamily;
import io.ccaas.sdk.audio.container.CleaningRun;
import io.ccaas.sdk.audio.container.ContainerFamily;
import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.riff.WavFamily;
import io.ccaas.sdk.audio.wave64.Wave64Family;
import io.ccaas.sdk.errors.Problem;
import java.util.List;
import java.util.function.Predicate;

/** Tells containers apart by their first 64 bytes, never by a name or a declared type. */
final class Containers {

    private static final int LOOK = 64;

    /** What begins how, in the order in which it is looked for; anything else is refused by {@link OtherContainer}. */
    private static final List<Known> KNOWN = List.of(
            new Known(Containers::isRiff, new WavFamily()),
            new Known(m -> m.isAt(0, "riff.\u0091\u00cf\u0011"), new Wave64Family()),
            new Known(m -> m.isAt(0, ".snd"), new AuFamily()),
            new Known(m -> m.isAt(0, "FORM") && (m.isAt(8, "AIFF") || m.isAt(8, "AIFC")), new AiffFamily()),
            new Known(m -> m.isAt(0, "caff"), new CafFamily()));

    private record Known(Predicate<Magic> test, ContainerFamily family) {}

    private Containers() {}

    /** Finds the family of an input; afterwards the source stands at the container, and what lay in front is in the tally. */
    static ContainerFamily familyOf(CleaningRun run) {
        AudioSource source = run.source();
        Magic head = headOf(source);
        if (head.isAt(0, "ID3")) {
            throw taggedInFront(source, head);
        }
        return KNOWN.stream()
                .filter(known -> known.test.test(head))
                .map(Known::family)
                .findFirst()
                .orElseThrow(() -> OtherContainer.refusal(head, 0));
    }

    /** The first bytes of an input that is not empty. */
    static Magic headOf(AudioSource source) {
        Magic head = new Magic(source.peek(LOOK));
        if (head.length() == 0) {
            throw refused("EMPTY_INPUT", "a recording", "the input is empty", "Pass a recording.", 0);
        }
        return head;
    }

    /** Whether an input begins like anything that is taken or refused by name. */
    static boolean isKnown(Magic head) {
        return head.isAt(0, "RIFF")
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
                    "the form is another",
                    "Pass a recording, not a video, a picture or a sound font.",
                    0);
        }
        return true;
    }

    /** What lies behind ID3v2 tags decides how the refusal is worded. */
    private static AudioRefusedException taggedInFront(AudioSource source, Magic first) {
        Magic head = first;
        while (head.isAt(0, "ID3") && head.length() >= Magic.ID3_BYTES) {
            source.skip(head.id3Length());
            head = new Magic(source.peek(LOOK));
        }
        if (head.isAt(0, "RIFF") || head.isAt(0, "RF64") || head.isAt(0, "OggS") || head.isAt(4, "ftyp")) {
            return refused(
                    "ID3_BEFORE_CONTAINER",
                    "a container at the first byte",
                    "a tag stands in front of it",
                    "Have the recorder write the file without a leading tag.",
                    0);
        }
        return head.length() == 0 ? OtherContainer.refusal(first, 0) : OtherContainer.refusal(head, source.position());
    }

    private static AudioRefusedException refused(
            String code, String expected, String found, String remedy, long offset) {
        return new AudioRefusedException(Problem.of(code, expected, found, remedy), offset);
    }
}
