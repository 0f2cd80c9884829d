package io.ccaas.sdk.audio.ogg.stream;

/**
 * Gives pages their positions. A position of the input is eight bytes that few players look at, so that nearly all of it is computed anew
 * from the durations of the packets. Kept are: what the first position leaves out at the start, what the last one leaves out at the end, and
 * gaps of up to an hour, in which nothing was recorded. The base, which may be a wall clock, is not.
 */
public final class GranuleClock {

    private static final long LONGEST_GAP_SECONDS = 3600;

    private final OggStream stream;
    private boolean started;
    private long base;
    private long input;
    private long output;
    private long left;

    /**
     * A clock at zero.
     *
     * @param stream whose packets it counts
     */
    public GranuleClock(OggStream stream) {
        this.stream = stream;
    }

    /**
     * Places a page on which a packet ends.
     *
     * @param granule the position of the input
     * @param samples the duration of the packets that end here
     * @param last whether the stream ends here
     * @param at where the page lies, in bytes from the start of the input
     * @return the position of the output, at least 0
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code OGG_GRANULE}
     */
    public long place(long granule, long samples, boolean last, long at) {
        if (granule < 0) {
            throw StreamRules.OGG_GRANULE.at(at);
        }
        long difference = started ? granule - base - input - samples : first(granule, samples, last, at);
        started = true;
        input += samples;
        long before = output;
        output += samples;
        if (last && difference < 0) {
            return trimmed(difference, before, at);
        }
        if (difference > tolerance()) {
            gap(difference, at);
        }
        return output;
    }

    /** The base is what the first position is too large by; one that is too small leaves out samples. */
    private long first(long granule, long samples, boolean last, long at) {
        long difference = granule - samples;
        base = Math.max(0, difference);
        if (difference >= 0 || last) {
            return Math.min(0, difference);
        }
        if (stream.mayStartEarly()) {
            base = difference;
            output = difference;
            left -= difference;
        } else if (difference < -tolerance()) {
            throw StreamRules.OGG_GRANULE.at(at);
        }
        return 0;
    }

    private long trimmed(long difference, long before, long at) {
        if (output + difference < before) {
            throw StreamRules.OGG_GRANULE.at(at);
        }
        left -= difference;
        output += difference;
        return output;
    }

    private void gap(long samples, long at) {
        if (samples > LONGEST_GAP_SECONDS * stream.sampleRate()) {
            throw StreamRules.OGG_GRANULE.at(at);
        }
        base += samples;
        output += samples;
    }

    /** Positions that were made from milliseconds miss by a little. */
    private long tolerance() {
        return stream.sampleRate() / 100;
    }

    /**
     * How many samples a player gives out of all that were counted.
     *
     * @return without those that positions and pre-skip leave out, at least 0
     */
    public long played() {
        return Math.max(0, input - left - stream.preSkip());
    }
}
