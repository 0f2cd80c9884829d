package io.ccaas.sdk.audio.mp4.table;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/**
 * Ranges of the file, as those where samples lie, in ascending order and apart from each other; neighbours become one. Not safe for use
 * by several threads.
 */
public final class Extents {

    private final long fileSize;
    /** Pairs: bytes between a range and the one in front of it, and its length. The last range is not among them. */
    private final Numbers ranges;

    private long first;
    private long stored;
    private long start;
    private long length;
    private long bytes;

    /**
     * No range.
     *
     * @param fileSize bytes of the input
     * @param budget limits the memory
     */
    public Extents(long fileSize, TableBudget budget) {
        this.fileSize = fileSize;
        this.ranges = new Numbers(budget);
    }

    /**
     * Adds a range.
     *
     * @param from its first byte, as declared
     * @param count bytes, at least 0
     * @param offset where the box starts that says so
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code MP4_OVERLAP} or {@code MP4_SAMPLE_OUTSIDE_MDAT}
     */
    public void add(long from, long count, long offset) {
        if (count == 0) {
            return;
        }
        if (from < 0 || from > fileSize || count > fileSize - from) {
            throw Mp4Rules.MP4_SAMPLE_OUTSIDE_MDAT.at(from < 0 || from > fileSize ? offset : from);
        }
        if (bytes > 0 && from < start + length) {
            throw Mp4Rules.MP4_OVERLAP.at(from);
        }
        if (bytes > 0 && from == start + length) {
            length += count;
        } else {
            store(offset);
            first = bytes == 0 ? from : first;
            start = from;
            length = count;
        }
        bytes += count;
    }

    private void store(long offset) {
        if (bytes > 0) {
            ranges.add(start - stored, offset);
            ranges.add(length, offset);
            stored = start + length;
        }
    }

    /**
     * Refuses ranges that do not lie in media.
     *
     * @param media the bodies of media boxes
     */
    public void mustLieIn(Extents media) {
        Reader box = media.reader();
        boolean there = box.next();
        for (Reader range = reader(); range.next(); ) {
            while (there && box.end() < range.end()) {
                there = box.next();
            }
            if (!there || range.start() < box.start()) {
                throw Mp4Rules.MP4_SAMPLE_OUTSIDE_MDAT.at(range.start());
            }
        }
    }

    /**
     * Where the first range begins.
     *
     * @return bytes from the start of the input; 0 when there is none
     */
    public long first() {
        return first;
    }

    /**
     * All ranges together.
     *
     * @return bytes
     */
    public long bytes() {
        return bytes;
    }

    /**
     * Reads the ranges in order.
     *
     * @return in front of the first
     */
    public Reader reader() {
        return new Reader();
    }

    void feed(MessageDigest digest) {
        ranges.feed(digest);
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(start)
                .putLong(length)
                .array());
    }

    /** Goes from range to range. */
    public final class Reader {

        private final Numbers.Reader rest = ranges.reader();
        private boolean isLast;
        private long at;
        private long behind;

        private Reader() {}

        /**
         * Goes to the next range.
         *
         * @return whether there is one
         */
        public boolean next() {
            if (isLast || bytes == 0) {
                return false;
            }
            isLast = !rest.hasNext();
            at = isLast ? start : behind + rest.next();
            behind = at + (isLast ? length : rest.next());
            return true;
        }

        /**
         * Where it begins.
         *
         * @return bytes from the start of the input
         */
        public long start() {
            return at;
        }

        /**
         * Where it ends.
         *
         * @return bytes from the start of the input
         */
        public long end() {
            return behind;
        }
    }
}
