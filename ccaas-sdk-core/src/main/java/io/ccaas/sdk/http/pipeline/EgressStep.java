package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.partner.EgressPermit;
import java.util.function.Function;

/** Origin, region and data class, from the declared flows alone. Must come before anything that can reach the network. */
record EgressStep(Function<PartnerCall, EgressPermit> rule, PermittedCall.Step next) {

    Outcome send(PartnerCall call, Departure departure) {
        return next.send(new PermittedCall(call, rule.apply(call), departure));
    }
}
