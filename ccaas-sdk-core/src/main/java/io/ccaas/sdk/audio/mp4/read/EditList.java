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

    private final long track;
    private long duration;
    private long start;
    private long offset = -1;

    /** Takes where the box of the track starts, for refusals where there is no edit. */
    EditList(long track) {
        this.track = track;
    }

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
     * @param span how long the samples last, in units of the codec
     * @param clock the clocks of the input
     * @param whole whether the duration is not believed, because fragments follow the header that says it
     */
    Edit over(Span span, Clock clock, boolean whole) {
        long from = Math.max(0, scaled(start - clock.firstTime(), span.rate(), clock.media()));
        long rest = span.end() - from;
        if (rest <= 0) {
            throw Mp4Rules.MP4_EDIT.at(isEmpty() ? track : offset);
        }
        long length = scaled(duration, span.rate(), clock.movie());
        if (whole || length == 0 || length >= rest || isRoundedEnd(rest - length, span, clock)) {
            return new Edit(from, rest);
        }
        return new Edit(from, length);
    }

    /** A movie whose clock has no whole units for those of the codec cannot name the end of the last sample: that is no cut. */
    private static boolean isRoundedEnd(long missing, Span span, Clock clock) {
        long tick = (span.rate() + clock.movie() - 1) / clock.movie();
        return clock.movie() % span.rate() != 0 && missing <= tick && missing < span.last();
    }

    /** What makes two lists the same. */
    long[] numbers() {
        return new long[] {duration, start, offset};
    }

    private long scaled(long value, long to, long from) {
        BigDecimal exact = new BigDecimal(BigInteger.valueOf(value).multiply(BigInteger.valueOf(to)));
        BigInteger rounded =
                exact.divide(BigDecimal.valueOf(from), 0, RoundingMode.HALF_UP).toBigInteger();
        if (rounded.bitLength() > 62) {
            throw Mp4Rules.MP4_EDIT.at(isEmpty() ? track : offset);
        }
        return rounded.longValue();
    }

    /**
     * How long all samples last.
     *
     * @param rate units of the codec in a second
     * @param end where the sound ends, in units
     * @param last how long the last sample lasts
     */
    record Span(long rate, long end, long last) {}

    /**
     * The clocks of the input.
     *
     * @param media units of the media in a second
     * @param movie units of the movie in a second
     * @param firstTime of the first sample, in units of the media: not 0 where fragments were cut out of a longer recording
     */
    record Clock(long media, long movie, long firstTime) {}
}
