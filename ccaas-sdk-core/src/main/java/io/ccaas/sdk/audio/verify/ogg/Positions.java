package io.ccaas.sdk.audio.verify.ogg;

/**
 * Positions of pages: nothing but sums of what their packets last. Where the codec allows it, some of the first packet with sound is left
 * out, or some of the last packet.
 */
final class Positions {

    private final OggCodec codec;
    private long sum;
    private long at;
    private long left;
    private long last;
    private boolean sounded;
    private boolean first;

    Positions(OggCodec codec) {
        this.codec = codec;
    }

    void packet(long samples) {
        sum += samples;
        at += samples;
        last = samples;
        first = !sounded && samples > 0;
        sounded |= samples > 0;
    }

    /** Whether the packet is the first with sound, which ends its page. */
    boolean isFirst() {
        return first;
    }

    /** The last packet of a page. */
    void page(long granule, boolean ends, long offset) {
        long missing = at - granule;
        boolean early = first && !ends && missing > 0 && missing <= last && codec.mayBegin(missing);
        boolean trimmed = ends && missing > 0 && missing <= last + codec.lookAhead() && codec.mayEndEarly();
        if (missing != 0 && !early && !trimmed) {
            throw OggRules.GRANULE.at(offset);
        }
        left += missing;
        at = granule;
    }

    long played() {
        return Math.max(0, sum - left - codec.lead());
    }
}
