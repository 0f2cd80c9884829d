package io.ccaas.sdk.audio.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What cleaning did. It exists only after the whole input was proven, and holds no value of the input beyond its format.
 *
 * @param format what the audio is made of
 * @param level how deep the cleaning went
 * @param droppedBytes bytes of the input that were neither audio nor part of a structure that was rebuilt
 * @param dropped the same by kind, in the order in which the kinds were first met
 * @param warnings what was odd, in the order of the enum
 * @param masking how much was silenced, when key tones were
 */
public record CleaningReport(
        AudioFormat format,
        AssuranceLevel level,
        long droppedBytes,
        List<DroppedStructure> dropped,
        List<AudioWarning> warnings,
        Optional<MaskingNote> masking) {

    /**
     * Copies the lists.
     *
     * @param format of the audio
     * @param level L1 or L2
     * @param droppedBytes sum over {@code dropped}
     * @param dropped by kind
     * @param warnings in the order of the enum
     * @param masking empty unless key tones were silenced
     */
    public CleaningReport {
        dropped = List.copyOf(dropped);
        warnings = List.copyOf(warnings);
    }

    /**
     * A report of audio that was kept bit by bit.
     *
     * @param format of the audio
     * @param level L1 or L2
     * @param droppedBytes sum over {@code dropped}
     * @param dropped by kind
     * @param warnings in the order of the enum
     */
    public CleaningReport(
            AudioFormat format,
            AssuranceLevel level,
            long droppedBytes,
            List<DroppedStructure> dropped,
            List<AudioWarning> warnings) {
        this(format, level, droppedBytes, dropped, warnings, Optional.empty());
    }

    /**
     * The same after key tones were silenced; an earlier masking is counted too.
     *
     * @param note what was silenced
     * @return a new report
     */
    public CleaningReport masked(MaskingNote note) {
        MaskingNote sum = masking.map(earlier -> earlier.and(note)).orElse(note);
        return new CleaningReport(format, level, droppedBytes, dropped, warnings, Optional.of(sum));
    }

    /**
     * The same with one more warning.
     *
     * @param warning what was odd, too
     * @return a new report
     */
    public CleaningReport warning(AudioWarning warning) {
        List<AudioWarning> all =
                Stream.concat(warnings.stream(), Stream.of(warning)).sorted().toList();
        return new CleaningReport(format, level, droppedBytes, dropped, all, masking);
    }

    /**
     * The same for audio made of some of its samples, such as one channel.
     *
     * @param part format of that audio
     * @return a new report
     */
    public CleaningReport of(AudioFormat part) {
        return new CleaningReport(part, level, droppedBytes, dropped, warnings, masking);
    }
}
