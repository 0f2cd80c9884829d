package io.ccaas.sdk.credentials.remote;

import io.ccaas.sdk.credentials.SignatureAlgorithm;
import io.ccaas.sdk.time.Deadline;
import java.security.PublicKey;
import java.util.Set;

/**
 * What a host writes for its key management service or device: one key that is there, and can only be asked to sign.
 * {@link RemoteSigningKey} makes a signing key of it.
 *
 * <p>Implementations are thread-safe. They end by the deadline: nobody can end them from outside. They stop within a second
 * when their thread is interrupted, with its interrupt flag set.
 */
public interface RemoteSigner {

    /**
     * The half that everybody may see.
     *
     * @return always the same key; a key that was replaced is another signer
     */
    PublicKey publicKey();

    /**
     * What the key may be used for there. A service that knows an RSA key for PKCS#1 v1.5 alone does not name RSASSA-PSS.
     *
     * @return at least one
     */
    Set<SignatureAlgorithm> algorithms();

    /**
     * Signs.
     *
     * @param algorithm one of {@link #algorithms()}
     * @param message what to sign, not its digest, at most some kilobytes; a service that wants a digest is given SHA-256 or SHA-512
     *     of it, as the algorithm says
     * @param deadline when the answer must be there
     * @return the signature in the form of {@link SignatureAlgorithm}: for ECDSA r followed by s, not DER
     */
    byte[] sign(SignatureAlgorithm algorithm, byte[] message, Deadline deadline);
}
