package io.ccaas.sdk.audio.result;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;

/**
 * The input could not be proven to be audio and nothing else, or a proven payload changed afterwards. Nothing of it was
 * delivered. The message names rules and offsets, never a byte of the input and never a file name.
 */
public final class AudioRefusedException extends EvidenceException {

    private static final long serialVersionUID = 1L;

    /** Bytes from the start of the input. */
    private final long offset;

    /**
     * A refusal.
     *
     * @param problem what to say; no value of the input
     * @param offset where in the input the rule broke, in bytes from its start, at least 0
     */
    public AudioRefusedException(Problem problem, long offset) {
        super(problem.atByte(offset));
        this.offset = offset;
    }

    /**
     * Where the rule broke.
     *
     * @return bytes from the start of the input
     */
    public long offset() {
        return offset;
    }
}
