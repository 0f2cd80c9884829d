package io.ccaas.sdk.signing.webhook.proof;

/** One secret or key that is active, with the algorithm that configuration gave it. Thread-safe. */
public interface Prover {

    /**
     * Which one it is.
     *
     * @return the operator's name for it
     */
    String name();

    /**
     * Whether its holder made a signature.
     *
     * @param signed the bytes that must have been signed
     * @param signature decoded
     * @return true when it did; takes the same time for every signature of the right length
     */
    boolean proves(byte[] signed, byte[] signature);
}
