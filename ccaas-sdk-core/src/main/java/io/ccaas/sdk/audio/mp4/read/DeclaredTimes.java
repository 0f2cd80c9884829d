package io.ccaas.sdk.audio.mp4.read;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.table.Durations;
import io.ccaas.sdk.audio.mp4.table.TableBudget;

/**
 * How long samples last, as the input says. How long they really last is a matter of the codec, so this is only compared with it. Each
 * duration is kept in sixteenths of a second: that tells a gap, and takes no memory where encoders round.
 */
final class DeclaredTimes {

    private static final int COARSE = 16;
    private static final long LONG = 1000;
    private static final long LONGEST = 1L << 62;
    private static final long UNKNOWN = -1;

    private final Durations coarse;
    private int timescale;
    private long firstTime = UNKNOWN;
    private long total;
    private long last;
    private long beforeLast;

    DeclaredTimes(long timescale, TableBudget budget) {
        this.timescale = (int) Math.max(1, Math.min(Integer.MAX_VALUE, timescale));
        this.coarse = new Durations(budget, 0);
    }

    void setTimescale(int unitsPerSecond) {
        timescale = unitsPerSecond;
    }

    void add(long count, long units, long offset) {
        if (count > 0 && units > (LONGEST - total) / count) {
            throw Mp4Rules.MP4_BAD_TABLE.at(offset);
        }
        coarse.add(count, inCoarse(units), offset);
        total += count * units;
        beforeLast = count > 1 ? units : count == 1 ? last : beforeLast;
        last = count > 0 ? units : last;
    }

    /**
     * A fragment says when it begins. The first one only shifts all others. What is missing up to a later one belongs to the sample in
     * front of it (ISO/IEC 14496-12, 8.8.12).
     */
    void resume(long time, long offset) {
        if (coarse.samples() == 0) {
            firstTime = time;
            return;
        }
        long now = time - firstTime();
        if (now > total) {
            coarse.replaceLast(inCoarse(last + (now - total)), offset);
        }
        total = Math.max(0, Math.min(LONGEST / 2, now));
    }

    private long inCoarse(long units) {
        return units / timescale >= LONG ? LONG * COARSE : units * COARSE / timescale;
    }

    /** Refuses what lasts an eighth of a second longer than twice the sound in it: there, time passes without sound. */
    void mustHaveNoGap(Durations proven, int rate, long offset) {
        Durations.Reader said = coarse.reader();
        Durations.Reader real = proven.reader();
        long saidLeft = 0;
        long realLeft = 0;
        for (long left = coarse.samples() - 1; left > 0; ) {
            saidLeft = saidLeft == 0 && said.next() ? said.count() : saidLeft;
            realLeft = realLeft == 0 && real.next() ? real.count() : realLeft;
            if (said.duration() * rate >= COARSE * (2 * real.duration() + rate / 8)) {
                throw Mp4Rules.MP4_TIME_GAP.at(offset);
            }
            long step = Math.min(left, Math.min(saidLeft, realLeft));
            saidLeft -= step;
            realLeft -= step;
            left -= step;
        }
    }

    /**
     * How much of the last sample is not to be heard, in units of the codec. Encoders give it what is left of the sound as its duration.
     * Where they do not know how long a sample lasts, that of the last one tells nothing.
     */
    long cutAtEnd(Durations proven, int rate) {
        long missing = missing(last, proven.last(), rate);
        boolean reliable = proven.samples() < 2 || missing(beforeLast, proven.beforeLast(), rate) == 0;
        return last > 0 && reliable ? missing : 0;
    }

    /** What a duration lacks. Where its clock has no whole units for those of the codec, one unit is rounding. */
    private long missing(long units, long real, int rate) {
        long most = timescale % rate == 0 ? units : units + 1;
        return most * rate >= real * timescale ? 0 : real - units * rate / timescale;
    }

    long samples() {
        return coarse.samples();
    }

    long total() {
        return total;
    }

    int timescale() {
        return timescale;
    }

    /** Of the first sample: not 0 where fragments were cut out of a longer recording. */
    long firstTime() {
        return Math.max(0, firstTime);
    }

    Durations coarse() {
        return coarse;
    }

    /** What is not in {@link #coarse()}. */
    long[] numbers() {
        return new long[] {timescale, firstTime, total, last, beforeLast};
    }
}
