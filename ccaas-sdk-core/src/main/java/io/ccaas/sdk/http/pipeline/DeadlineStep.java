package io.ccaas.sdk.http.pipeline;

/** First of all: what comes too late is not begun. Later steps and the transport measure against the same deadline. */
record DeadlineStep(Outcome.Step next) implements Outcome.Step {

    @Override
    public Outcome send(PartnerCall call) {
        call.deadline().require("call");
        return next.send(call);
    }
}
