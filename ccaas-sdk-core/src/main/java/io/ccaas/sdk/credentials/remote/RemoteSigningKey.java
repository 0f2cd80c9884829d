package io.ccaas.sdk.credentials.remote;

import io.ccaas.sdk.credentials.CredentialException;
import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.credentials.SignatureMismatchException;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.credentials.source.CredentialUnavailableException;
import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import java.security.PublicKey;
import java.time.Duration;

/**
 * A signing key whose private half is elsewhere.
 *
 * <p>Guarantees: the algorithm is the one that fits the public key, and the signer has it; a signature that comes late, or does
 * not verify with the public key, is not given out, so that a signer that is broken or was exchanged is noticed here and not by the
 * partner. Does not guarantee: to come back by the deadline when the signer ignores it. Thread-safe.
 */
public final class RemoteSigningKey implements SigningKey {

    private final RemoteSigner signer;
    private final VerificationKey other;
    private final Duration longest;
    private final Time time;

    private RemoteSigningKey(RemoteSigner signer, VerificationKey other, Duration longest, Time time) {
        this.signer = signer;
        this.other = other;
        this.longest = longest;
        this.time = time;
    }

    /**
     * Agrees on the algorithm. Nothing is signed yet.
     *
     * @param signer asked at every signature
     * @param longest how long one signature may take, more than zero and at most one day
     * @param time measures it
     * @return a key whose id is the JWK thumbprint
     * @throws CredentialException {@code KEY_KIND_REFUSED} or {@code SIGNER_ALGORITHM}
     */
    public static RemoteSigningKey of(RemoteSigner signer, Duration longest, Time time) {
        VerificationKey other = VerificationKey.of(signer.publicKey());
        if (!signer.algorithms().contains(other.algorithm())) {
            throw new CredentialException(Problem.of(
                    "SIGNER_ALGORITHM",
                    "a signer that may use its key for " + other.algorithm().wireName(),
                    "it may not",
                    "Allow the key this algorithm at its service, or make a key of another kind."));
        }
        return new RemoteSigningKey(signer, other, longest, time);
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
        return signed(message, Deadline.in(longest, time));
    }

    @Override
    public byte[] sign(byte[] message, Deadline until) {
        return signed(message, until.within(longest));
    }

    private byte[] signed(byte[] message, Deadline deadline) {
        byte[] signature = answer(message.clone(), deadline);
        deadline.require("sign");
        try {
            other.verify(message, signature);
        } catch (SignatureMismatchException mismatch) {
            throw new CredentialException(
                    Problem.of(
                            "SIGNER_MISMATCH",
                            "a signature that verifies with the signer's public key, in the form of "
                                    + algorithm().wireName(),
                            "it does not verify",
                            "Look whether the key was exchanged at its holder, and whether ECDSA comes as r and s, not as DER."));
        }
        return signature;
    }

    private byte[] answer(byte[] message, Deadline deadline) {
        try {
            return signer.sign(algorithm(), message, deadline).clone();
        } catch (SdkException | SdkBugException ours) {
            throw ours;
        } catch (RuntimeException foreign) {
            throw CredentialUnavailableException.signerFailed(foreign);
        }
    }

    @Override
    public String toString() {
        return "RemoteSigningKey[" + keyId() + "]";
    }
}
