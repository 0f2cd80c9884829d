package io.ccaas.sdk.http.pipeline;

import static io.ccaas.sdk.sensitive.LogArgument.safe;

import io.ccaas.sdk.sensitive.SdkLog;

/** Around everything: one DEBUG line for a call that was answered. Failures are thrown, not logged. */
record LogStep(String partnerId, Outcome.Step next) implements Outcome.Step {

    private static final SdkLog LOG = SdkLog.of(Pipeline.class);

    @Override
    public Outcome send(PartnerCall call) {
        Outcome outcome = next.send(call);
        LOG.debug(
                "A partner answered.",
                safe("partner", partnerId),
                safe("operation", call.operation()),
                safe("status", outcome.answer().status()),
                safe("attempts", outcome.attempts()));
        return outcome;
    }
}
