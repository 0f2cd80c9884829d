package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.partner.EgressPermit;

/**
 * A call and the proof that it may go. Every step that can reach the network takes this type, so that none can be placed
 * before the step that grants it.
 *
 * @param call what to send
 * @param permit that it may go where it goes
 * @param departure to be told before anything leaves
 */
record PermittedCall(PartnerCall call, EgressPermit permit, Departure departure) {

    /** Sends a permitted call. */
    @FunctionalInterface
    interface Step {
        Outcome send(PermittedCall permitted);
    }
}
