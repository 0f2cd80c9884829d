package io.ccaas.sdk.transcription.job;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;

/** The partner took the audio and gave the job up. What it says about it is not kept. */
public final class JobFailedException extends PartnerException {

    private static final long serialVersionUID = 1L;

    /**
     * Connectors make these.
     *
     * @param state what the partner calls it, a constant of the connector and never the partner's text
     */
    public JobFailedException(String state) {
        super(Problem.of(
                "TRANSCRIPTION_FAILED",
                "the partner to finish the job",
                "it ended as: " + state,
                "Try again once; then ask the partner, naming the job of the audit log."));
    }
}
