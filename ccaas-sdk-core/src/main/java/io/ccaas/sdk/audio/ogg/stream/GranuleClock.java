package io.ccaas.sdk.audio.ogg.stream;

/**
 * Gives packets their positions: sums of durations, which an input cannot choose (RFC 7845, 4.1, allows nothing else for Opus). From the
 * positions of the input it takes what the first one leaves out at the start and what the last one leaves out at the end. The base, which
 * may be a wall clock, is not kept, nor are gaps: no packet is there, so no sound is.
 */
public final class GranuleClock {

    private final OggStream stream;
    private boolean started;
    private boolean last;
    private long base;
    private long input;
    private long gaps;
    private long early;
    private long trimmed;
    private long output;
    private long duration;
    private boolean sounded;
    private boolean begun;

    /**
     * A clock at zero.
     *
     * @param stream whose packets it counts
     */
    public GranuleClock(OggStream stream) {
        this.stream = stream;
    }

    /**
     * Looks at the position of a page on which a packet ends. Its packets are counted afterwards.
     *
     * @param granule the position of the input
     * @param samples the duration of the packets that end here
     * @param isLast whether the stream ends here
     * @param at where the page lies, in bytes from the start of the input
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code OGG_GRANULE}
     */
    public void page(long granule, long samples, boolean isLast, long at) {
        require(granule >= 0, at);
        long difference = started ? granule - base - input - samples : first(granule - samples, isLast, at);
        started = true;
        input += samples;
        last = isLast;
        if (isLast && difference < 0) {
            require(-difference <= samples, at);
            trimmed = stream.mayEndEarly() ? -difference : 0;
        } else if (difference > tolerance()) {
            base += difference;
            gaps += difference;
        }
    }

    /** The base is what the first position is too large by; one that is too small leaves out samples. */
    private long first(long difference, boolean isLast, long at) {
        base = difference;
        if (difference < 0 && !isLast) {
            early = stream.early(-difference);
            require(early != OggStream.NEVER || -difference <= tolerance(), at);
            base = early == OggStream.NEVER ? 0 : difference;
            early = Math.max(0, early);
        } else if (difference < 0) {
            base = 0;
            return difference;
        }
        return 0;
    }

    /** Positions that were made from milliseconds miss by a little. */
    private long tolerance() {
        return stream.sampleRate() / 100;
    }

    /**
     * Counts the next packet.
     *
     * @param samples its duration
     * @param at where its page lies, in bytes from the start of the input
     * @return the position of its end, at least 0
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code OGG_GRANULE} when more is left out at the start than it lasts
     */
    public long next(long samples, long at) {
        begun = !sounded && samples > 0;
        sounded |= samples > 0;
        require(!begun || samples >= early, at);
        output += samples - (begun ? early : 0);
        duration = samples;
        return output;
    }

    /**
     * Whether the packet that was counted is the first with sound. It ends its page: from the position of that page players find out whether
     * some of it is left out.
     *
     * @return true once in a stream
     */
    public boolean isBegun() {
        return begun;
    }

    /**
     * Whether the last page says that the stream ends.
     *
     * @return as the input says
     */
    public boolean isLast() {
        return last;
    }

    /**
     * What is left out at the end: no more than the last packet holds.
     *
     * @param at where the stream ends, in bytes from the start of the input
     * @return samples
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code OGG_GRANULE} when it is more
     */
    public long trimmed(long at) {
        require(trimmed <= Math.min(output, duration + stream.lookAhead()), at);
        return trimmed;
    }

    /**
     * Whether positions ran ahead of the sound by more than a second.
     *
     * @return true when they did
     */
    public boolean hasGaps() {
        return gaps > stream.sampleRate();
    }

    /**
     * How many samples a player gives out of all that were counted.
     *
     * @return without those that positions and pre-skip leave out, at least 0
     */
    public long played() {
        return Math.max(0, input - early - trimmed - stream.preSkip());
    }

    private static void require(boolean holds, long at) {
        if (!holds) {
            throw StreamRules.OGG_GRANULE.at(at);
        }
    }
}
