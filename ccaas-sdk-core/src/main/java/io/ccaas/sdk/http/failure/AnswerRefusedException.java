package io.ccaas.sdk.http.failure;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;

/** A partner answered with something that its interface does not allow. */
public final class AnswerRefusedException extends PartnerException {

    private static final long serialVersionUID = 1L;

    /**
     * Connectors and this library make these.
     *
     * @param problem what to say, without the partner's text
     */
    public AnswerRefusedException(Problem problem) {
        super(problem);
    }
}
