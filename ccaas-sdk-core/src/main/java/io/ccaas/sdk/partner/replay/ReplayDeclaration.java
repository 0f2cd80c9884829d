package io.ccaas.sdk.partner.replay;

/**
 * Where the nonces of verified requests are remembered.
 *
 * @param nodes how many processes verify requests of the same clients, 1 to 10,000
 * @param store what they share
 */
public record ReplayDeclaration(int nodes, Store store) {

    /** Most processes. */
    public static final int MOST_NODES = 10_000;

    /** What holds when nothing is declared: one process. */
    public static final ReplayDeclaration ONE_NODE = new ReplayDeclaration(1, Store.MEMORY);

    /** What remembers. */
    public enum Store {
        /** Each process by itself. */
        MEMORY,
        /** One store for all; the host gives it when it opens the instance. */
        SHARED
    }

    /**
     * Checks the range.
     *
     * @param nodes how many processes verify requests of the same clients, 1 to 10,000
     * @param store what they share
     * @throws IllegalArgumentException when the number is out of range
     */
    public ReplayDeclaration {
        if (nodes < 1 || nodes > MOST_NODES) {
            throw new IllegalArgumentException("nodes not in [1, " + MOST_NODES + "]: " + nodes);
        }
    }
}
