package io.ccaas.sdk.time;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;

/** The call did not end in time. Whether the partner acted on it is unknown. */
public final class DeadlineExceededException extends PartnerException {

    private static final long serialVersionUID = 1L;

    /**
     * The deadline passed.
     *
     * @param step what was under way or about to begin, a constant word such as {@code connect}
     */
    public DeadlineExceededException(String step) {
        super(Problem.of(
                "DEADLINE_EXCEEDED",
                "the call to end within its deadline",
                "it passed during: " + step,
                "Give a longer Deadline, or ask the partner why it is slow."));
    }
}
