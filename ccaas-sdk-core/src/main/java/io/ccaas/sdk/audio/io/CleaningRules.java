package io.ccaas.sdk.audio.io;

/**
 * What a cleaning run may accept.
 *
 * @param maxChunks how many structures an input may have, 1 to 1,000,000
 * @param truncated whether an input that ends early is taken as far as it goes
 */
public record CleaningRules(int maxChunks, Truncated truncated) {

    /** The most structures that any input may have. */
    public static final int MOST_CHUNKS = 1_000_000;

    /** What to do with an input that holds less audio than it declares. */
    public enum Truncated {
        /** Take what is there, after a test of its end, and warn. */
        TAKEN,
        /** Refuse it. */
        REFUSED
    }

    /**
     * Checks the range.
     *
     * @param maxChunks how many structures an input may have, 1 to 1,000,000
     * @param truncated whether an input that ends early is taken as far as it goes
     */
    public CleaningRules {
        if (maxChunks < 1 || maxChunks > MOST_CHUNKS) {
            throw new IllegalArgumentException("maxChunks: expected 1 to " + MOST_CHUNKS + ", got " + maxChunks);
        }
    }

    /**
     * The defaults.
     *
     * @return 1,000,000 structures, truncated inputs are taken
     */
    public static CleaningRules standard() {
        return new CleaningRules(MOST_CHUNKS, Truncated.TAKEN);
    }
}
