package io.ccaas.sdk.audio.mp4.table;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;

/**
 * Ranges of the file where samples lie, in ascending order and apart from each other; neighbours become one. Not safe for use by several
 * threads.
 */
public final class Extents {

    private final long fileSize;
    private final Longs starts;
    private final Longs lengths;
    private long bytes;

    /**
     * No range.
     *
     * @param fileSize bytes of the input
     * @param budget limits the memory
     */
    public Extents(long fileSize, TableBudget budget) {
        this.fileSize = fileSize;
        this.starts = new Longs(budget);
        this.lengths = new Longs(budget);
    }

    /**
     * Adds a range.
     *
     * @param start its first byte, as declared
     * @param length bytes, at least 0
     * @param offset where the box starts that says so
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code MP4_OVERLAP} or {@code MP4_SAMPLE_OUTSIDE_MDAT}
     */
    public void add(long start, long length, long offset) {
        if (length == 0) {
            return;
        }
        if (start < 0 || start > fileSize || length > fileSize - start) {
            throw Mp4Rules.MP4_SAMPLE_OUTSIDE_MDAT.at(start < 0 || start > fileSize ? offset : start);
        }
        long end = starts.size() == 0 ? -1 : starts.last() + lengths.last();
        if (start < end) {
            throw Mp4Rules.MP4_OVERLAP.at(start);
        }
        if (start == end) {
            lengths.setLast(lengths.last() + length);
        } else {
            starts.add(start, offset);
            lengths.add(length, offset);
        }
        bytes += length;
    }

    /**
     * Refuses ranges that do not lie in media.
     *
     * @param starts of the bodies of media boxes, ascending
     * @param ends of the same
     */
    public void mustLieIn(Longs starts, Longs ends) {
        int media = 0;
        for (int i = 0; i < size(); i++) {
            while (media < ends.size() && ends.at(media) < end(i)) {
                media++;
            }
            if (media == ends.size() || start(i) < starts.at(media)) {
                throw Mp4Rules.MP4_SAMPLE_OUTSIDE_MDAT.at(start(i));
            }
        }
    }

    /**
     * How many ranges there are.
     *
     * @return 0 or more
     */
    public int size() {
        return starts.size();
    }

    /**
     * Where a range begins.
     *
     * @param index 0 to size - 1
     * @return bytes from the start of the input
     */
    public long start(int index) {
        return starts.at(index);
    }

    /**
     * Where a range ends.
     *
     * @param index 0 to size - 1
     * @return bytes from the start of the input
     */
    public long end(int index) {
        return starts.at(index) + lengths.at(index);
    }

    /**
     * All ranges together.
     *
     * @return bytes
     */
    public long bytes() {
        return bytes;
    }

    /** Whether other ranges are the same. */
    boolean sameAs(Extents other) {
        return starts.sameAs(other.starts) && lengths.sameAs(other.lengths);
    }
}
