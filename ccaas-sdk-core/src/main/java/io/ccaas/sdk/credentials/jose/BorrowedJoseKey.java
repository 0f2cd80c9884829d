package io.ccaas.sdk.credentials.jose;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.Problem;

/** A signing key whose signatures JSON Web Signature takes as they are. */
record BorrowedJoseKey(SigningKey key, VerificationKey publicHalf, JoseAlgorithm algorithm) implements JoseKey {

    static BorrowedJoseKey of(SigningKey key) {
        return new BorrowedJoseKey(key, VerificationKey.of(key.publicKey()), algorithm(key));
    }

    private static JoseAlgorithm algorithm(SigningKey key) {
        return switch (key.algorithm().wireName()) {
            case "ed25519" -> JoseAlgorithm.EDDSA;
            case "ecdsa-p256-sha256" -> JoseAlgorithm.ES256;
            default ->
                throw new CredentialException(Problem.of(
                        "KEY_KIND_REFUSED",
                        "an Ed25519 or P-256 key for tokens",
                        "a key that signs with " + key.algorithm().wireName(),
                        "Use one of these kinds, or an RSA key in a file or on a token, which then signs with PS256."));
        };
    }

    @Override
    public String keyId() {
        return publicHalf.keyId();
    }

    @Override
    public byte[] sign(byte[] message) {
        return key.sign(message);
    }

    @Override
    public String toString() {
        return "JoseKey[" + keyId() + "]";
    }
}
