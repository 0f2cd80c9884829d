package io.ccaas.sdk.audio.mp4.table;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * How long each sample lasts, as runs of equal durations. Two tables that say the same in different runs become the same. Not safe for
 * use by several threads.
 */
public final class Durations {

    /** What a run costs in a head and its copies until it is written. */
    public static final int IN_A_HEAD = 48;

    private static final long MOST_SAMPLES = 0xFFFF_FFFFL;
    private static final long LONGEST = 1L << 62;

    private final TableBudget budget;
    private final int extra;
    /** Pairs of count and duration. The last run is not among them. */
    private final Numbers stored;

    private long samples;
    private long total;
    private long first;
    private long beforeLast;
    private long count;
    private long duration;
    private int runs;

    /**
     * No sample.
     *
     * @param budget limits the memory
     * @param extra bytes that each run costs beside its place here
     */
    public Durations(TableBudget budget, int extra) {
        this.budget = budget;
        this.extra = extra;
        this.stored = new Numbers(budget);
    }

    /**
     * Adds samples of one duration; all together last less than 2^62 units.
     *
     * @param more how many, 0 to 2^32 - 1
     * @param each duration in units of the caller's choice, at least 0
     * @param offset where the box starts that says so
     */
    public void add(long more, long each, long offset) {
        if (samples + more > MOST_SAMPLES || (more > 0 && each > (LONGEST - total) / more)) {
            throw Mp4Rules.MP4_BAD_TABLE.at(offset);
        }
        if (more == 0) {
            return;
        }
        beforeLast = more > 1 ? each : duration;
        if (count > 0 && each == duration) {
            count += more;
        } else {
            begin(more, each, offset);
        }
        samples += more;
        total += more * each;
    }

    /**
     * Gives the last sample another duration.
     *
     * @param each its duration instead
     * @param offset where the box starts that says so
     */
    public void replaceLast(long each, long offset) {
        total -= duration;
        samples--;
        count--;
        if (count > 0) {
            add(1, each, offset);
        } else {
            count = 1;
            samples++;
            total += each;
            duration = each;
        }
    }

    private void begin(long more, long each, long offset) {
        budget.take(extra, offset);
        if (samples == 0) {
            first = each;
        } else {
            stored.add(count, offset);
            stored.add(duration, offset);
        }
        count = more;
        duration = each;
        runs++;
    }

    /**
     * How many samples there are.
     *
     * @return 0 or more
     */
    public long samples() {
        return samples;
    }

    /**
     * How long all samples last together.
     *
     * @return in units
     */
    public long total() {
        return total;
    }

    /**
     * How many runs there are.
     *
     * @return 0 or more
     */
    public int runs() {
        return runs;
    }

    /**
     * The duration of the first sample.
     *
     * @return in units; 0 when there is none
     */
    public long first() {
        return first;
    }

    /**
     * The duration of the last sample.
     *
     * @return in units; 0 when there is none
     */
    public long last() {
        return duration;
    }

    /**
     * The duration of the sample in front of the last.
     *
     * @return in units; 0 when there is none
     */
    public long beforeLast() {
        return samples > 1 ? beforeLast : 0;
    }

    /**
     * Reads the runs in order.
     *
     * @return in front of the first
     */
    public Reader reader() {
        return new Reader();
    }

    void feed(MessageDigest digest) {
        stored.feed(digest);
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(count)
                .putLong(duration)
                .array());
    }

    /** Goes from run to run. */
    public final class Reader {

        private final Numbers.Reader rest = stored.reader();
        private int read;
        private long many;
        private long each;

        private Reader() {}

        /**
         * Goes to the next run.
         *
         * @return whether there is one
         */
        public boolean next() {
            if (read == runs) {
                return false;
            }
            boolean last = ++read == runs;
            many = last ? count : rest.next();
            each = last ? duration : rest.next();
            return true;
        }

        /**
         * Length of the run.
         *
         * @return samples
         */
        public long count() {
            return many;
        }

        /**
         * Duration of each sample of the run.
         *
         * @return in units
         */
        public long duration() {
            return each;
        }
    }
}
