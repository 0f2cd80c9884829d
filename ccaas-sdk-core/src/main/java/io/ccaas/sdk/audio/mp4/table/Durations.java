package io.ccaas.sdk.audio.mp4.table;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;

/**
 * How long each sample lasts, as runs of equal durations. Two tables that say the same in different runs become the same. Not safe for
 * use by several threads.
 */
public final class Durations {

    private static final long LOW = 0xFFFF_FFFFL;
    private static final long LONGEST = 1L << 62;

    /** Count in the upper half, duration in the lower. */
    private final Longs runs;

    private long samples;
    private long total;

    /**
     * No sample.
     *
     * @param budget limits the memory
     */
    public Durations(TableBudget budget) {
        this.runs = new Longs(budget);
    }

    /**
     * Adds samples of one duration; all together last less than 2^62 units.
     *
     * @param count how many, 0 to 2^32 - 1
     * @param duration of each in units of the media, 0 to 2^32 - 1
     * @param offset where the box starts that says so
     */
    public void add(long count, long duration, long offset) {
        if (samples + count > LOW || (count > 0 && duration > (LONGEST - total) / count)) {
            throw Mp4Rules.MP4_BAD_TABLE.at(offset);
        }
        long merged = runs.size() > 0 && (runs.last() & LOW) == duration ? (runs.last() >>> 32) + count : 0;
        if (merged > 0 && merged <= LOW) {
            runs.setLast(merged << 32 | duration);
        } else if (count > 0) {
            runs.add(count << 32 | duration, offset);
        }
        samples += count;
        total += count * duration;
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
     * @return in units of the media
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
        return runs.size();
    }

    /**
     * Length of a run.
     *
     * @param run its index
     * @return samples
     */
    public long count(int run) {
        return runs.at(run) >>> 32;
    }

    /**
     * Duration of each sample of a run.
     *
     * @param run its index
     * @return in units of the media
     */
    public long duration(int run) {
        return runs.at(run) & LOW;
    }

    /**
     * The duration of the last sample.
     *
     * @return in units of the media; 0 when there is none
     */
    public long last() {
        return runs.size() == 0 ? 0 : runs.last() & LOW;
    }

    /** Whether another table says the same. */
    boolean sameAs(Durations other) {
        return runs.sameAs(other.runs);
    }
}
