package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.signing.base.SignatureInput;

/**
 * A signature that this side made itself and therefore need not verify.
 *
 * @param label under which it stands in its fields
 * @param input what it covers
 */
public record SentSignature(String label, SignatureInput input) {

    @Override
    public String toString() {
        return "SentSignature[" + input + "]";
    }
}
