package io.ccaas.sdk.partner.file;

import io.ccaas.sdk.errors.Problem;
import java.util.List;

/**
 * The keys that one mapping may have.
 *
 * @param known what this version reads
 * @param notYet what a later version will read; refused by name, so that nobody believes it works
 */
public record Keys(List<String> known, List<String> notYet) {

    /**
     * Copies the lists.
     *
     * @param known what this version reads
     * @param notYet what a later version will read; refused by name, so that nobody believes it works
     */
    public Keys {
        known = List.copyOf(known);
        notYet = List.copyOf(notYet);
    }

    /**
     * Keys that are all read.
     *
     * @param known their names
     * @return the keys
     */
    public static Keys of(String... known) {
        return new Keys(List.of(known), List.of());
    }

    /**
     * Adds keys of later versions.
     *
     * @param later their names
     * @return the keys
     */
    public Keys later(String... later) {
        return new Keys(known, List.of(later));
    }

    void check(String parent, String key, String path, Faults faults) {
        if (known.contains(key)) {
            return;
        }
        if (notYet.contains(key)) {
            faults.add(
                    path,
                    Problem.of(
                            "KEY_NOT_YET_SUPPORTED",
                            "keys that this version supports",
                            key + " is not yet supported",
                            "Remove it; it would have no effect"));
            return;
        }
        faults.add(
                path,
                Problem.of(
                        "KEY_UNKNOWN",
                        "a key known " + (parent.isEmpty() ? "at the top" : "in " + parent),
                        NearestKey.shown(key) + " is not one",
                        NearestKey.advice(key, known)));
    }
}
