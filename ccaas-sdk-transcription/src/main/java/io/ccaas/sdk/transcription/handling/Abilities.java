package io.ccaas.sdk.transcription.handling;

import java.util.Map;

/**
 * What a connector can bring its partner to do.
 *
 * @param noStorage by what the partner stores nothing
 * @param deletion by what it deletes after a job
 * @param noTraining by what it does not train on the audio
 * @param regions where the vendor says that each of its hosts processes: a country or {@code EU} by host name; other hosts
 *     are the operator's word
 */
public record Abilities(Means noStorage, Means deletion, Means noTraining, Map<String, String> regions) {

    /**
     * Copies the map.
     *
     * @param noStorage by what the partner stores nothing
     * @param deletion by what it deletes after a job
     * @param noTraining by what it does not train on the audio
     * @param regions where the vendor says that each of its hosts processes
     */
    public Abilities {
        regions = Map.copyOf(regions);
    }

    @Override
    public String toString() {
        return "Abilities[" + noStorage + ", " + deletion + ", " + noTraining + "]";
    }
}
