package io.ccaas.sdk.audio.mp4.table;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;

/** Where chunks of samples lie ({@code stco} or {@code co64}) and how many samples each holds ({@code stsc}). */
public final class Chunks {

    private static final long LOW = 0xFFFF_FFFFL;

    private final Longs places;
    /** First chunk in the upper half, samples of a chunk in the lower. */
    private final Longs runs;

    private long offset;

    /**
     * No chunk.
     *
     * @param budget limits the memory
     */
    public Chunks(TableBudget budget) {
        this.places = new Longs(budget);
        this.runs = new Longs(budget);
    }

    /**
     * Adds a chunk.
     *
     * @param place its first byte, as declared
     * @param boxOffset where the box starts that says so
     */
    public void addPlace(long place, long boxOffset) {
        offset = boxOffset;
        places.add(place, boxOffset);
    }

    /**
     * Adds a run of chunks that hold equally many samples.
     *
     * @param firstChunk number of the first, counted from 1
     * @param samples in each chunk
     * @param boxOffset where the box starts that says so
     */
    public void addRun(long firstChunk, long samples, long boxOffset) {
        long expected = runs.size() == 0 ? 1 : (runs.last() >>> 32) + 1;
        boolean first = runs.size() == 0;
        if (samples == 0 || firstChunk < expected || (first && firstChunk != 1)) {
            throw Mp4Rules.MP4_BAD_TABLE.at(boxOffset);
        }
        runs.add(firstChunk << 32 | samples, boxOffset);
    }

    /**
     * Lays samples over the chunks. Only the last chunk may have room for more samples than there are.
     *
     * @param sizes of the samples
     * @param extents where the ranges go
     */
    public void layOut(SampleSizes sizes, Extents extents) {
        long sample = 0;
        int run = -1;
        for (int chunk = 0; chunk < places.size(); chunk++) {
            if (run + 1 < runs.size() && runs.at(run + 1) >>> 32 == chunk + 1) {
                run++;
            }
            long left = sizes.count() - sample;
            if (run < 0 || left == 0) {
                throw Mp4Rules.MP4_BAD_TABLE.at(offset);
            }
            long wanted = runs.at(run) & LOW;
            boolean last = chunk + 1 == places.size();
            if (wanted > left && !last) {
                throw Mp4Rules.MP4_BAD_TABLE.at(offset);
            }
            long held = Math.min(wanted, left);
            extents.add(places.at(chunk), sizes.sum(sample, held), offset);
            sample += held;
        }
        if (sample != sizes.count()) {
            throw Mp4Rules.MP4_BAD_TABLE.at(offset);
        }
    }
}
