package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.audio.result.AudioStructure;
import io.ccaas.sdk.audio.result.CleaningReport;
import java.util.List;
import java.util.Optional;

/**
 * What an input is made of. Exactly one of {@link #report()} and {@link #refusal()} is there.
 *
 * @param structures in the order in which they lie in the input, up to the refusal
 * @param report what cleaning would do
 * @param refusal why cleaning would refuse
 */
public record AudioInspection(
        List<AudioStructure> structures, Optional<CleaningReport> report, Optional<AudioRefusedException> refusal) {

    /**
     * Copies the list.
     *
     * @param structures in their order
     * @param report there unless refused
     * @param refusal there unless clean
     */
    public AudioInspection {
        structures = List.copyOf(structures);
    }

    @Override
    public String toString() {
        return "AudioInspection[" + structures.size() + " structures" + (refusal.isPresent() ? ", refused]" : "]");
    }
}
