package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.track.Edit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The edit list of a track: at most one real edit; empty ones, which only delay the start, are left out. */
final class EditList {

    private static final int NORMAL_SPEED = 0x1_0000;
    private static final long EMPTY = -1;

    private long duration;
    private long start;
    private long offset = -1;

    void add(long segmentDuration, long mediaTime, int rate, long boxOffset) {
        if (mediaTime == EMPTY) {
            return;
        }
        if (offset >= 0 || mediaTime < 0 || segmentDuration < 0 || rate != NORMAL_SPEED) {
            throw Mp4Rules.MP4_EDIT.at(boxOffset);
        }
        duration = segmentDuration;
        start = mediaTime;
        offset = boxOffset;
    }

    boolean isEmpty() {
        return offset < 0;
    }

    /**
     * What the edit means for all samples.
     *
     * @param span how long the samples last, in units of the output's media
     * @param clock the clocks of the input
     * @param whole whether the duration is not believed, because fragments follow the header that says it
     */
    Edit over(Span span, Clock clock, boolean whole) {
        long from = Math.max(0, scaled(start - clock.firstTime(), span.timescale(), clock.media()));
        long rest = span.total() - from;
        if (rest <= 0) {
            throw Mp4Rules.MP4_EDIT.at(offset);
        }
        long length = scaled(duration, span.timescale(), clock.movie());
        if (whole || length == 0 || length >= rest || isRoundedEnd(rest - length, span, clock)) {
            return new Edit(from, rest);
        }
        return new Edit(from, length);
    }

    /** A movie that counts more coarsely than its media cannot name the end of the last sample: that is no cut. */
    private static boolean isRoundedEnd(long missing, Span span, Clock clock) {
        long tick = (span.timescale() + clock.movie() - 1) / clock.movie();
        return missing <= tick && missing < span.last();
    }

    private long scaled(long value, long to, long from) {
        BigDecimal exact = new BigDecimal(BigInteger.valueOf(value).multiply(BigInteger.valueOf(to)));
        BigInteger rounded =
                exact.divide(BigDecimal.valueOf(from), 0, RoundingMode.HALF_UP).toBigInteger();
        if (rounded.bitLength() > 62) {
            throw Mp4Rules.MP4_EDIT.at(offset);
        }
        return rounded.longValue();
    }

    /**
     * How long all samples last.
     *
     * @param timescale units in a second
     * @param total of all samples, in units
     * @param last of the last sample
     */
    record Span(long timescale, long total, long last) {}

    /**
     * The clocks of the input.
     *
     * @param media units of the media in a second
     * @param movie units of the movie in a second
     * @param firstTime of the first sample, in units of the media: not 0 where fragments were cut out of a longer recording
     */
    record Clock(long media, long movie, long firstTime) {}
}
