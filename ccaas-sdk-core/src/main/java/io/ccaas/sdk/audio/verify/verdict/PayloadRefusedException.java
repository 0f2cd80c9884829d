package io.ccaas.sdk.audio.verify.verdict;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;

/**
 * A payload is not exactly what this library writes: it may hold something beside the audio, or it was changed or cut on its way. The
 * message names a rule and an offset, never a byte of the payload.
 */
public final class PayloadRefusedException extends EvidenceException {

    private static final long serialVersionUID = 1L;

    /** Bytes from the start of the payload. */
    private final long offset;

    PayloadRefusedException(Problem problem, long offset) {
        super(problem.atByte(offset));
        this.offset = offset;
    }

    /**
     * Where the rule broke.
     *
     * @return bytes from the start of the payload
     */
    public long offset() {
        return offset;
    }
}
