package io.ccaas.sdk.audio.verify.verdict;

import io.ccaas.sdk.errors.Problem;

/**
 * A rule of a canonical form, in constant words: nothing in them may come from a payload.
 *
 * @param code stable and in capitals
 * @param expected what the rule asks for
 * @param found what came instead
 */
public record Breach(String code, String expected, String found) {

    private static final String REMEDY =
            "Do not use it; ask its sender for a copy that was cleaned and not changed since.";

    /**
     * The error for one place.
     *
     * @param offset where the rule broke, in bytes from the start of the payload
     * @return the error to throw
     */
    public PayloadRefusedException at(long offset) {
        return new PayloadRefusedException(Problem.of(code, expected, found, REMEDY), offset);
    }

    /** The code says enough, and no text is printed that somebody could have put in. */
    @Override
    public String toString() {
        return "a breach of a canonical form";
    }
}
