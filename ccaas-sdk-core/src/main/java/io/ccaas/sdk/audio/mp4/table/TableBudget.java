package io.ccaas.sdk.audio.mp4.table;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;

/** Limits the memory that all tables of one input take together to 16 MiB. What is taken is what is allocated. */
public final class TableBudget {

    private static final long MOST = 16L << 20;

    private long left = MOST;

    /** Starts with nothing taken. */
    public TableBudget() {}

    /**
     * Takes memory.
     *
     * @param bytes how much
     * @param offset where the box starts that asks for it
     */
    public void take(long bytes, long offset) {
        left -= bytes;
        if (left < 0) {
            throw Mp4Rules.MP4_TABLES_TOO_LARGE.at(offset);
        }
    }
}
