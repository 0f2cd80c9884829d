package io.ccaas.sdk.sealing.header;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.sealing.refusal.SealingRefusedException;

/** The ways in which a header can be none. */
final class HeaderRefused {

    private static final String ANEW = "Get the object anew; if it stays so, it is damaged or somebody changed it.";

    private HeaderRefused() {}

    static SealingRefusedException notAge() {
        return refusal(
                "SEALED_NOT_AGE",
                "a recording sealed in the age format",
                "it begins otherwise",
                "Pass what was sealed; what lies there may be audio in the clear.");
    }

    static SealingRefusedException version() {
        return refusal(
                "SEALED_VERSION",
                "version v1 of the age format",
                "another version",
                "Open it with the program that sealed it, and seal it anew.");
    }

    static SealingRefusedException armored() {
        return refusal(
                "SEALED_ARMORED",
                "the binary age format",
                "it is in ASCII armor",
                "Take the armor off first: sed '/^-----/d' IN | base64 -d > OUT");
    }

    static SealingRefusedException form(String found) {
        return refusal("SEALED_HEADER", "a header in the form of age", found, ANEW);
    }

    static SealingRefusedException tooLong() {
        return refusal(
                "SEALED_HEADER_LONG",
                "a header of at most " + AgeHeader.MOST_BYTES + " bytes",
                "it is longer",
                "Seal to fewer recipients.");
    }

    static SealingRefusedException cut() {
        return refusal("SEALED_TRUNCATED", "a whole sealed recording", "it ends within its header", ANEW);
    }

    static SealingRefusedException mac() {
        return refusal(
                "SEALED_HEADER_MAC", "a header as the sender wrote it", "its authentication code is of another", ANEW);
    }

    private static SealingRefusedException refusal(String code, String expected, String found, String remedy) {
        return new SealingRefusedException(Problem.of(code, expected, found, remedy));
    }
}
