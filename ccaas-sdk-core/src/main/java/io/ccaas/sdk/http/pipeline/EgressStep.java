package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.partner.EgressPermit;

/** Origin, region and data class, from the declared flows alone. Must come before anything that can reach the network. */
record EgressStep(DataFlowMap flows, String partnerId, PermittedCall.Step next) implements Outcome.Step {

    @Override
    public Outcome send(PartnerCall call) {
        EgressPermit permit = flows.permit(partnerId, call.target(), call.carries());
        return next.send(new PermittedCall(call, permit));
    }
}
