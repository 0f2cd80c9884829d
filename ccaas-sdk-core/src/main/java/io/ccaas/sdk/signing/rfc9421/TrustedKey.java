package io.ccaas.sdk.signing.rfc9421;

import io.ccaas.sdk.credentials.VerificationKey;

/**
 * A key that counts, and whose it is: decided in one step, so that keys that change meanwhile cannot part the two.
 *
 * @param owner to whom this side bound it
 * @param key its public half
 */
public record TrustedKey(String owner, VerificationKey key) {

    @Override
    public String toString() {
        return "TrustedKey";
    }
}
