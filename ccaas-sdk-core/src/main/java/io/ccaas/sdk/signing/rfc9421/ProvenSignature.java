package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.signing.base.Message;
import io.ccaas.sdk.signing.base.SignatureInput;

/**
 * What is left when every step was passed. Only {@link Verification} makes these.
 *
 * @param message the message whose covered components are proven
 * @param label under which the signature stands in its fields
 * @param input what it covers
 * @param parameters its registered parameters
 * @param signer who made it, with the trusted key
 */
public record ProvenSignature(
        Message message, String label, SignatureInput input, SignatureParameters parameters, TrustedKey signer) {

    /**
     * The key that made it.
     *
     * @return trusted when it was verified
     */
    public VerificationKey key() {
        return signer.key();
    }

    @Override
    public String toString() {
        return "ProvenSignature[" + input + "]";
    }
}
