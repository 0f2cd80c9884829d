package io.ccaas.sdk.audio.mp4.table;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import java.util.Arrays;

/**
 * How many bytes each sample has. Samples of one size take no memory; others four bytes each. Not safe for use by several threads.
 */
public final class SampleSizes {

    private static final long MOST = 0xFFFF_FFFFL;

    private final TableBudget budget;
    private long count;
    private int same;
    private int[] each = {};

    /**
     * No sample.
     *
     * @param budget limits the memory
     */
    public SampleSizes(TableBudget budget) {
        this.budget = budget;
    }

    /**
     * Adds samples of one size.
     *
     * @param more how many, 0 or more
     * @param size bytes of each, 1 to 2^31 - 1
     * @param offset where the box starts that says so
     */
    public void add(long more, long size, long offset) {
        if (size < 1 || size > Integer.MAX_VALUE || more > MOST - count) {
            throw Mp4Rules.MP4_BAD_TABLE.at(offset);
        }
        if (more > 0 && count > 0 && each.length == 0 && size != same) {
            spread(offset);
        }
        if (each.length > 0) {
            budget.take(more * Integer.BYTES, offset);
            append((int) more, (int) size);
        } else if (more > 0) {
            same = (int) size;
        }
        count += more;
    }

    private void spread(long offset) {
        budget.take(count * Integer.BYTES, offset);
        each = new int[(int) Math.max(16, count)];
        Arrays.fill(each, 0, (int) count, same);
    }

    private void append(int more, int size) {
        int end = (int) count + more;
        if (end > each.length) {
            each = Arrays.copyOf(each, Math.max(end, each.length * 2));
        }
        Arrays.fill(each, (int) count, end, size);
    }

    /**
     * How many samples there are.
     *
     * @return 0 to 2^32 - 1
     */
    public long count() {
        return count;
    }

    /**
     * Whether all have one size.
     *
     * @return true also when there is none
     */
    public boolean areEqual() {
        return each.length == 0;
    }

    /**
     * The size of one sample.
     *
     * @param index 0 to count - 1
     * @return bytes
     */
    public int at(long index) {
        return each.length == 0 ? same : each[(int) index];
    }

    /**
     * The size of several samples together.
     *
     * @param first index of the first
     * @param number how many
     * @return bytes
     */
    public long sum(long first, long number) {
        if (each.length == 0) {
            return number * same;
        }
        long sum = 0;
        for (long i = first; i < first + number; i++) {
            sum += at(i);
        }
        return sum;
    }

    /** Whether another table says the same. */
    boolean sameAs(SampleSizes other) {
        return count == other.count
                && same == other.same
                && areEqual() == other.areEqual()
                && (areEqual() || Arrays.equals(each, 0, (int) count, other.each, 0, (int) count));
    }
}
