package io.ccaas.sdk.audio.refusal;

import io.ccaas.sdk.audio.result.AudioRefusedException;
import io.ccaas.sdk.errors.Problem;

/**
 * A rule whose breach refuses a recording, in constant words: nothing in them may come from an input.
 *
 * @param code stable and in capitals
 * @param expected what the rule asks for
 * @param found what came instead
 * @param remedy what to do
 */
public record Refusal(String code, String expected, String found, String remedy) {

    /**
     * The error for one place.
     *
     * @param offset where the rule broke, in bytes from the start of the input
     * @return the error to throw
     */
    public AudioRefusedException at(long offset) {
        return new AudioRefusedException(Problem.of(code, expected, found, remedy), offset);
    }

    /**
     * The same rule, with more about what came.
     *
     * @param more constant words: which number, which part
     * @return a rule of the same code
     */
    public Refusal finding(String more) {
        return new Refusal(code, expected, more, remedy);
    }

    /**
     * The same rule for an input with which something else helps.
     *
     * @param more constant words: what came
     * @param help constant words, and places in the input at most: what to do
     * @return a rule of the same code
     */
    public Refusal finding(String more, String help) {
        return new Refusal(code, expected, more, help);
    }

    /** Shows nothing: records print no text that they were given, and the error says it all. */
    @Override
    public String toString() {
        return "Refusal";
    }
}
