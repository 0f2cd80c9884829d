package io.ccaas.sdk.sealing.refusal;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.Problem;

/**
 * A sealed recording is not what it must be: not age, changed, cut, or sealed to other keys; or what was to be sealed is not
 * as long as was said. Of the chunk that was refused nothing was handed out.
 */
public final class SealingRefusedException extends EvidenceException {

    private static final long serialVersionUID = 1L;

    /**
     * Only packages of this library make these.
     *
     * @param problem what to say; holds nothing of the content
     */
    public SealingRefusedException(Problem problem) {
        super(problem);
    }
}
