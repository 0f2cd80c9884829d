package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.time.CurrentDeadline;

/**
 * First of all: what comes too late is not begun. Later steps and the transport measure against the same deadline, and so does
 * whatever of the host's is asked in the middle of the call and has no parameter for it.
 */
record DeadlineStep(CurrentDeadline deadlines, Runnable requireWanted, Outcome.Step next) implements Outcome.Step {

    @Override
    public Outcome send(PartnerCall call) {
        call.deadline().require("call");
        deadlines.set(
                call.deadline(), () -> {}, requireWanted); // the transport arms it when there is a connection to end
        try {
            return next.send(call);
        } finally {
            deadlines.clear();
        }
    }

    @Override
    public String toString() {
        return "DeadlineStep";
    }
}
