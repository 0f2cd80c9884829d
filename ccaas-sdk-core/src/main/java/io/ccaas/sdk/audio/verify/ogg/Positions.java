package io.ccaas.sdk.audio.verify.ogg;

/**
 * Positions of pages, as sums of what their packets last. A stream may begin before its first sample where its codec allows it, may have gaps
 * of more than ten milliseconds, and may be cut at its end.
 */
final class Positions {

    private static final long LONGEST_GAP_SECONDS = 3600;
    private static final int SHORTEST_GAPS_A_SECOND = 100;

    private final OggCodec codec;
    private long sum;
    private long onPage;
    private long at;
    private long left;
    private boolean started;

    Positions(OggCodec codec) {
        this.codec = codec;
    }

    void packet(long samples) {
        sum += samples;
        onPage += samples;
    }

    /** The last packet of a page. */
    void page(long granule, boolean last, long offset) {
        long difference = granule - at - onPage;
        boolean early = difference < 0 && (last || (!started && codec.mayStartEarly()));
        long rate = codec.rate();
        boolean gap = started && difference > rate / SHORTEST_GAPS_A_SECOND && difference <= LONGEST_GAP_SECONDS * rate;
        if (difference != 0 && !early && !gap) {
            throw OggRules.GRANULE.at(offset);
        }
        left -= Math.min(0, difference);
        at = granule;
        onPage = 0;
        started = true;
    }

    boolean isStarted() {
        return started;
    }

    long played() {
        return Math.max(0, sum - left - codec.lead());
    }
}
