package io.ccaas.sdk.signing.webhook.proof;

import java.util.List;

/** One secret or key that is active, with the algorithm that configuration gave it. Thread-safe. */
public interface Prover {

    /**
     * Which one it is.
     *
     * @return the operator's name for it
     */
    String name();

    /**
     * Whether its holder made one of a few signatures.
     *
     * @param signed the bytes that must have been signed
     * @param signatures decoded, at least one
     * @return true when it did; takes the same time for all signatures of the right length
     */
    boolean proves(byte[] signed, List<byte[]> signatures);
}
