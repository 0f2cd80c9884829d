package io.ccaas.sdk.credentials.patience;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.SigningKey;
import java.security.PublicKey;

/** A key elsewhere, for whose signatures nobody waits longer than the call lasts that they are for. */
record PatientKey(SigningKey elsewhere, Patience patience, String role) implements SigningKey {

    @Override
    public String keyId() {
        return elsewhere.keyId();
    }

    @Override
    public SignatureAlgorithm algorithm() {
        return elsewhere.algorithm();
    }

    @Override
    public PublicKey publicKey() {
        return elsewhere.publicKey();
    }

    @Override
    public byte[] sign(byte[] message) {
        return patience.sign(role, message, elsewhere::sign);
    }

    @Override
    public String toString() {
        return "SigningKey[" + keyId() + "]";
    }
}
