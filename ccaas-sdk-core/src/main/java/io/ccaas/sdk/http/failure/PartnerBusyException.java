package io.ccaas.sdk.http.failure;

import io.ccaas.sdk.errors.PartnerException;
import io.ccaas.sdk.errors.Problem;

/** This side holds the call back to spare the partner; nothing was sent. */
public final class PartnerBusyException extends PartnerException {

    private static final long serialVersionUID = 1L;

    private PartnerBusyException(Problem problem) {
        super(problem);
    }

    /**
     * Most of the partner's last calls failed.
     *
     * @return the refusal
     */
    public static PartnerBusyException breakerOpen() {
        return new PartnerBusyException(Problem.of(
                "BREAKER_OPEN",
                "a partner that answers",
                "most of its last calls failed, so calls pause for some seconds",
                "Wait, and look at the failures before this one."));
    }

    /**
     * All places are taken.
     *
     * @param limit how many there are
     * @return the refusal
     */
    public static PartnerBusyException bulkheadFull(int limit) {
        return new PartnerBusyException(Problem.of(
                "BULKHEAD_FULL",
                "at most " + limit + " calls to this partner at once",
                "all places are taken",
                "Call with less concurrency, or raise limits.concurrentCalls for the partner."));
    }
}
