package io.ccaas.sdk.credentials;

import io.ccaas.sdk.errors.Problem;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Signature;

/** A key pair that Java can sign with, in memory or on a token, proven at creation by signing and verifying once. */
final class LocalSigningKey implements SigningKey {

    private static final byte[] PROBE = {'p', 'r', 'o', 'b', 'e'};

    private final PrivateKey privateKey;
    private final VerificationKey other;

    private LocalSigningKey(PrivateKey privateKey, VerificationKey other) {
        this.privateKey = privateKey;
        this.other = other;
    }

    static LocalSigningKey of(PrivateKey privateKey, PublicKey publicKey) {
        LocalSigningKey key = new LocalSigningKey(privateKey, VerificationKey.of(publicKey));
        if (!key.other.accepts(PROBE, key.sign(PROBE))) {
            throw new CredentialException(Problem.of(
                    "KEY_PAIR_MISMATCH",
                    "a private key and its own public key",
                    "a signature made with the one does not verify with the other",
                    "Give the two halves of one key."));
        }
        return key;
    }

    @Override
    public String keyId() {
        return other.keyId();
    }

    @Override
    public SignatureAlgorithm algorithm() {
        return other.algorithm();
    }

    @Override
    public PublicKey publicKey() {
        return other.publicKey();
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = algorithm().signing(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException | ProviderException foreign) {
            throw new CredentialException(Problem.of(
                            "KEY_UNUSABLE",
                            "a private key for " + algorithm().wireName(),
                            "the key could not sign",
                            "Check that the private key is of the kind its public key says.")
                    .causedBy(foreign));
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + keyId() + "]";
    }
}
