package io.ccaas.sdk.credentials.jose;

import io.ccaas.sdk.credentials.VerificationKey;

/** A key under another id than its thumbprint. */
record NamedJoseKey(JoseKey key, String keyId) implements JoseKey {

    @Override
    public JoseAlgorithm algorithm() {
        return key.algorithm();
    }

    @Override
    public VerificationKey publicHalf() {
        return key.publicHalf();
    }

    @Override
    public byte[] sign(byte[] message) {
        return key.sign(message);
    }

    @Override
    public String toString() {
        return "JoseKey[" + keyId + "]";
    }
}
