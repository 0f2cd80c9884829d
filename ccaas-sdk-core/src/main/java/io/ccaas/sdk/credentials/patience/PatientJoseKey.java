package io.ccaas.sdk.credentials.patience;

import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.jose.JoseAlgorithm;
import io.ccaas.sdk.credentials.jose.JoseKey;

/** A key for tokens in a device, for whose signatures nobody waits longer than the call lasts that they are for. */
record PatientJoseKey(JoseKey elsewhere, Patience patience, String role) implements JoseKey {

    @Override
    public String keyId() {
        return elsewhere.keyId();
    }

    @Override
    public JoseAlgorithm algorithm() {
        return elsewhere.algorithm();
    }

    @Override
    public VerificationKey publicHalf() {
        return elsewhere.publicHalf();
    }

    @Override
    public byte[] sign(byte[] message) {
        return patience.sign(role, message, (own, until) -> elsewhere.sign(own));
    }

    @Override
    public String toString() {
        return "JoseKey[" + keyId() + "]";
    }
}
