package io.ccaas.sdk.signing.webhook.contract;

/** How one scheme reads a message. Thread-safe. It knows no clock and no replay store: those are the verifier's. */
public interface Reading {

    /**
     * Finds what is claimed. Nothing of it is proven yet.
     *
     * @param received the message
     * @return what is to be proven, by whom
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when a part is missing or has not its form
     */
    Presented read(Received received);
}
