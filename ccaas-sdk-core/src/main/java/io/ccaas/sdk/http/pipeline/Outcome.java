package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.http.transport.WireAnswer;
import java.util.List;

/**
 * What came of a call.
 *
 * @param answer verified
 * @param covered components of the request's signature, empty when it was not signed
 * @param attempts how many were made, at least 1
 */
public record Outcome(WireAnswer answer, List<String> covered, int attempts) {

    /**
     * Copies the list.
     *
     * @param answer verified
     * @param covered components of the request's signature, empty when it was not signed
     * @param attempts how many were made, at least 1
     */
    public Outcome {
        covered = List.copyOf(covered);
    }

    Outcome after(int earlier) {
        return new Outcome(answer, covered, earlier + attempts);
    }

    /** Sends a call that is not yet permitted. */
    @FunctionalInterface
    interface Step {
        Outcome send(PartnerCall call);
    }

    @Override
    public String toString() {
        return "Outcome[" + covered.size() + " components covered, " + attempts + " attempts]";
    }
}
