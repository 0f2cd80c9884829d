package io.ccaas.sdk.credentials.jose;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.errors.Problem;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** An RSA key in memory or on a token, proven at creation by signing and verifying once. */
final class RsaJoseKey implements JoseKey {

    private static final byte[] PROBE = {'p', 'r', 'o', 'b', 'e'};
    private static final PSSParameterSpec PS256 =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, PSSParameterSpec.TRAILER_FIELD_BC);

    private final PrivateKey privateKey;
    private final VerificationKey publicHalf;
    private final JoseAlgorithm algorithm;

    private RsaJoseKey(PrivateKey privateKey, VerificationKey publicHalf, JoseAlgorithm algorithm) {
        this.privateKey = privateKey;
        this.publicHalf = publicHalf;
        this.algorithm = algorithm;
    }

    static RsaJoseKey of(PrivateKey privateKey, RSAPublicKey publicKey, JoseAlgorithm algorithm) {
        if (algorithm != JoseAlgorithm.PS256 && algorithm != JoseAlgorithm.RS256) {
            throw new IllegalArgumentException("an RSA key signs with PS256 or RS256, not " + algorithm.wireName());
        }
        RsaJoseKey key = new RsaJoseKey(privateKey, VerificationKey.of(publicKey), algorithm);
        key.requirePair();
        return key;
    }

    private void requirePair() {
        byte[] made = sign(PROBE);
        try {
            Signature verifier = jca();
            verifier.initVerify(publicHalf.publicKey());
            configure(verifier);
            verifier.update(PROBE);
            if (verifier.verify(made)) {
                return;
            }
        } catch (GeneralSecurityException foreign) {
            // As a signature that does not verify.
        }
        throw new CredentialException(Problem.of(
                "KEY_PAIR_MISMATCH",
                "a private key and its own public key",
                "a signature made with the one does not verify with the other",
                "Give the two halves of one key."));
    }

    private Signature jca() throws GeneralSecurityException {
        return Signature.getInstance(algorithm == JoseAlgorithm.RS256 ? "SHA256withRSA" : "RSASSA-PSS");
    }

    /** After the key, which says whose code signs: parameters before it would settle on Java's own, which cannot use a token's. */
    private void configure(Signature signature) throws GeneralSecurityException {
        if (algorithm == JoseAlgorithm.PS256) {
            signature.setParameter(PS256);
        }
    }

    @Override
    public String keyId() {
        return publicHalf.keyId();
    }

    @Override
    public JoseAlgorithm algorithm() {
        return algorithm;
    }

    @Override
    public VerificationKey publicHalf() {
        return publicHalf;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = jca();
            signature.initSign(privateKey);
            configure(signature);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException | ProviderException foreign) {
            throw new CredentialException(Problem.of(
                            "KEY_UNUSABLE",
                            "a private key for " + algorithm.wireName(),
                            "the key could not sign",
                            "Check that the private key is of the kind its public key says, and that a token offers its"
                                    + " algorithm, CKM_RSA_PKCS_PSS with SHA-256 for PS256.")
                    .causedBy(foreign));
        }
    }

    @Override
    public String toString() {
        return "JoseKey[" + keyId() + "]";
    }
}
