package io.ccaas.sdk.audio.mp4.table;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import java.security.MessageDigest;

/**
 * How many bytes each sample has. Samples of one size take no memory; others one byte each below 128, two below 16384. Not safe for use
 * by several threads.
 */
public final class SampleSizes {

    private static final long MOST = 0xFFFF_FFFFL;

    private final Numbers each;
    private boolean equal = true;
    private long count;
    private long bytes;
    private int first;

    /**
     * No sample.
     *
     * @param budget limits the memory
     */
    public SampleSizes(TableBudget budget) {
        this.each = new Numbers(budget);
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
        if (more > 0 && count == 0) {
            first = (int) size;
        }
        if (more > 0 && equal && size != first) {
            equal = false;
            append(count, first, offset);
        }
        append(equal ? 0 : more, size, offset);
        count += more;
        bytes += more * size;
    }

    private void append(long more, long size, long offset) {
        for (long i = 0; i < more; i++) {
            each.add(size, offset);
        }
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
     * All samples together.
     *
     * @return bytes
     */
    public long bytes() {
        return bytes;
    }

    /**
     * Whether all have one size.
     *
     * @return true also when there is none
     */
    public boolean areEqual() {
        return equal;
    }

    /**
     * The size of the first sample.
     *
     * @return bytes, 0 when there is none
     */
    public int first() {
        return first;
    }

    /**
     * Reads the sizes in order.
     *
     * @return in front of the first
     */
    public Reader reader() {
        return new Reader();
    }

    void feed(MessageDigest digest) {
        each.feed(digest);
    }

    /** Goes from sample to sample. */
    public final class Reader {

        private final Numbers.Reader sizes = each.reader();

        private Reader() {}

        /**
         * The next size.
         *
         * @return bytes; must not be asked for behind the last
         */
        public int next() {
            return equal ? first : (int) sizes.next();
        }

        /**
         * The next sizes together.
         *
         * @param number how many
         * @return bytes
         */
        long sum(long number) {
            if (equal) {
                return number * first;
            }
            long sum = 0;
            for (long i = 0; i < number; i++) {
                sum += sizes.next();
            }
            return sum;
        }
    }
}
