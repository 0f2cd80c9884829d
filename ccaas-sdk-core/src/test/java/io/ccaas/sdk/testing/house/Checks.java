package io.ccaas.sdk.testing.house;

import java.util.Collection;

/** One failure for all faults of a rule, so that they can be mended together. */
final class Checks {

    private Checks() {}

    static void none(String rule, Collection<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(rule + ":\n  " + String.join("\n  ", faults));
        }
    }
}
