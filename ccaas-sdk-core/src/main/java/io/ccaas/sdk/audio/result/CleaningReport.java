package io.ccaas.sdk.audio.result;

import java.util.List;

/**
 * What cleaning did. It exists only after the whole input was proven, and holds no value of the input beyond its format.
 *
 * @param format what the audio is made of
 * @param level how deep the cleaning went
 * @param droppedBytes bytes of the input that were neither audio nor part of a structure that was rebuilt
 * @param dropped the same by kind, in the order in which the kinds were first met
 * @param warnings what was odd, in the order of the enum
 */
public record CleaningReport(
        AudioFormat format,
        AssuranceLevel level,
        long droppedBytes,
        List<DroppedStructure> dropped,
        List<AudioWarning> warnings) {

    /**
     * Copies the lists.
     *
     * @param format of the audio
     * @param level L1 or L2
     * @param droppedBytes sum over {@code dropped}
     * @param dropped by kind
     * @param warnings in the order of the enum
     */
    public CleaningReport {
        dropped = List.copyOf(dropped);
        warnings = List.copyOf(warnings);
    }
}
