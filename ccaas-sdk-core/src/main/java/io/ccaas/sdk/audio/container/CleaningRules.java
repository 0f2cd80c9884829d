package io.ccaas.sdk.audio.container;

/**
 * What a cleaning run may accept.
 *
 * @param maxStructures how many structures an input may have, 1 to 1,000,000
 * @param truncated whether an input that ends early is taken as far as it goes
 * @param doubt what to do where a format knows a way to go on behind bytes that are no audio
 * @param track number of the track to take from a container with several, 1 or more; {@link #ONLY_TRACK} refuses several
 * @param spoolLimit how many bytes of a stream may be held because its format needs seeking
 */
public record CleaningRules(int maxStructures, Truncated truncated, Doubt doubt, int track, long spoolLimit) {

    /** The most structures that any input may have. */
    public static final int MOST_STRUCTURES = 1_000_000;

    /** No track was chosen: a container with several is refused. */
    public static final int ONLY_TRACK = 0;

    /** The default limit of a spool: 4 GiB. */
    public static final long SPOOL_LIMIT = 4L << 30;

    /** What to do with an input that holds less audio than it declares. */
    public enum Truncated {
        /** As each format's rules say: an Ogg input that ends within a page or a packet is refused, others are taken as {@link #TAKEN}. */
        USUAL,
        /** Take what is there, after a test of its end, and warn; FLAC, AMR and MP4 are refused all the same. */
        TAKEN,
        /** Refuse it. */
        REFUSED
    }

    /** What to do with bytes between proven pieces of audio. */
    public enum Doubt {
        /** Refuse the input. */
        REFUSED,
        /** Drop them and go on where proven audio begins again. */
        RESYNCED
    }

    /**
     * Checks the ranges.
     *
     * @param maxStructures 1 to 1,000,000
     * @param truncated what to do with an input that ends early
     * @param doubt what to do with bytes between pieces of audio
     * @param track 0 or more
     * @param spoolLimit bytes, at least 0
     */
    public CleaningRules {
        if (maxStructures < 1 || maxStructures > MOST_STRUCTURES) {
            throw new IllegalArgumentException(
                    "maxStructures: expected 1 to " + MOST_STRUCTURES + ", got " + maxStructures);
        }
        if (track < ONLY_TRACK) {
            throw new IllegalArgumentException("track: expected 1 or more, got " + track);
        }
        if (spoolLimit < 0) {
            throw new IllegalArgumentException("spoolLimit: expected at least 0 bytes, got " + spoolLimit);
        }
    }

    /**
     * The defaults.
     *
     * @return 1,000,000 structures, truncated inputs are taken but for Ogg, doubt refuses, one track only, spools up to 4 GiB
     */
    public static CleaningRules standard() {
        return new CleaningRules(MOST_STRUCTURES, Truncated.USUAL, Doubt.REFUSED, ONLY_TRACK, SPOOL_LIMIT);
    }

    /**
     * Takes truncated inputs of every format that can be taken without its end, Ogg too.
     *
     * @return new rules
     */
    public CleaningRules takingTruncated() {
        return new CleaningRules(maxStructures, Truncated.TAKEN, doubt, track, spoolLimit);
    }

    /**
     * Refuses truncated inputs.
     *
     * @return new rules
     */
    public CleaningRules refusingTruncated() {
        return new CleaningRules(maxStructures, Truncated.REFUSED, doubt, track, spoolLimit);
    }

    /**
     * Goes on behind bytes that are no audio, where the format allows it.
     *
     * @return new rules
     */
    public CleaningRules resyncing() {
        return new CleaningRules(maxStructures, truncated, Doubt.RESYNCED, track, spoolLimit);
    }

    /**
     * Takes one track.
     *
     * @param number 1 or more
     * @return new rules
     */
    public CleaningRules withTrack(int number) {
        return new CleaningRules(maxStructures, truncated, doubt, number, spoolLimit);
    }

    /**
     * Changes how many structures an input may have.
     *
     * @param most 1 to 1,000,000
     * @return new rules
     */
    public CleaningRules withAtMost(int most) {
        return new CleaningRules(most, truncated, doubt, track, spoolLimit);
    }

    /**
     * Changes how much of a stream may be held.
     *
     * @param bytes at least 0
     * @return new rules
     */
    public CleaningRules spoolingAtMost(long bytes) {
        return new CleaningRules(maxStructures, truncated, doubt, track, bytes);
    }
}
