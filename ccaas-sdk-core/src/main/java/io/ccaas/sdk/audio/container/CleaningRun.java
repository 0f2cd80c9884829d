package io.ccaas.sdk.audio.container;

import io.ccaas.sdk.audio.io.AudioSource;
import io.ccaas.sdk.audio.io.Draft;

/**
 * One reading of one input.
 *
 * @param source stands at the container's first byte; what lay in front of it is in the tally
 * @param rules what may be accepted
 * @param observer is told of every structure
 * @param tally has counted {@code source.position()} bytes, and all of the input at the end
 * @param draft where the output goes
 */
public record CleaningRun(
        AudioSource source, CleaningRules rules, StructureObserver observer, Tally tally, Draft draft) {

    /**
     * A reading without an output.
     *
     * @param source stands at the start of the input
     * @param rules what may be accepted
     * @param observer is told of every structure
     * @return a run with a tally of its own
     */
    public static CleaningRun looking(AudioSource source, CleaningRules rules, StructureObserver observer) {
        return new CleaningRun(source, rules, observer, new Tally(), Draft.none());
    }
}
