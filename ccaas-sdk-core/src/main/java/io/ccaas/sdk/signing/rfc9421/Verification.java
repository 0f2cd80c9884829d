package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.signing.base.Message;

/** Verifies a message: RFC 9421 section 3.2, in the order of its list. */
public final class Verification {

    private Verification() {}

    /**
     * Takes every step.
     *
     * @param message as received, a response with the request it answers
     * @param rules of the profile
     * @return the proof
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException from the first step that fails
     */
    public static ProvenSignature verify(Message message, VerificationRules rules) {
        return Step1Choose.among(message, rules.tag())
                .components()
                .value()
                .requirements(rules)
                .key()
                .algorithm()
                .base()
                .proven();
    }

    /**
     * Reads, without verifying, what this side's own request says that it covers.
     *
     * @param sent a request that this side signed
     * @param tag of its signature
     * @return label and covered components
     * @throws io.ccaas.sdk.signing.refusal.SignatureRefusedException when there is not exactly one such signature
     */
    public static SentSignature sent(Message sent, String tag) {
        Step2Components own = Step1Choose.among(sent, tag).components();
        return new SentSignature(own.label(), own.input());
    }
}
