package io.ccaas.sdk.store.s3.posture;

import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;

/** Findings of one check about one bucket: what was expected, and the one way to mend it. */
record Told(String check, String partnerId, String expected, String remedy) {

    private static final String UNKNOWN =
            "Have the key look at it, or look at it with the store's own tools; what is not known is not good.";

    Finding well(String found) {
        return new Finding(check, partnerId, Severity.OK, expected, found, "");
    }

    Finding warning(String found) {
        return new Finding(check, partnerId, Severity.WARNING, expected, found, remedy);
    }

    Finding error(String found) {
        return new Finding(check, partnerId, Severity.ERROR, expected, found, remedy);
    }

    /** An answer to something else than was asked, or none. */
    Finding unknown(String why) {
        return new Finding(check, partnerId, Severity.WARNING, expected, "it is not known: " + why, UNKNOWN);
    }

    @Override
    public String toString() {
        return "Told[" + check + "]";
    }
}
