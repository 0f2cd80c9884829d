package io.ccaas.sdk.audio.mp4.table;

import io.ccaas.sdk.audio.mp4.box.Mp4Rules;

/** Where chunks of samples lie ({@code stco} or {@code co64}) and how many samples each holds ({@code stsc}). */
public final class Chunks {

    /** Steps from place to place, forwards and backwards. */
    private final Numbers places;
    /** Pairs: the step to the first chunk of a run, samples of each chunk. */
    private final Numbers runs;

    private long offset;
    private long chunks;
    private long lastPlace;
    private long lastRun;

    /**
     * No chunk.
     *
     * @param budget limits the memory
     */
    public Chunks(TableBudget budget) {
        this.places = new Numbers(budget);
        this.runs = new Numbers(budget);
    }

    /**
     * Adds a chunk.
     *
     * @param place its first byte, as declared
     * @param boxOffset where the box starts that says so
     */
    public void addPlace(long place, long boxOffset) {
        offset = boxOffset;
        long step = place - lastPlace;
        places.add(step << 1 ^ step >> 63, boxOffset);
        lastPlace = place;
        chunks++;
    }

    /**
     * Adds a run of chunks that hold equally many samples.
     *
     * @param firstChunk number of the first, counted from 1
     * @param samples in each chunk
     * @param boxOffset where the box starts that says so
     */
    public void addRun(long firstChunk, long samples, long boxOffset) {
        boolean first = lastRun == 0;
        if (samples == 0 || firstChunk <= lastRun || (first && firstChunk != 1)) {
            throw Mp4Rules.MP4_BAD_TABLE.at(boxOffset);
        }
        runs.add(firstChunk - lastRun, boxOffset);
        runs.add(samples, boxOffset);
        lastRun = firstChunk;
    }

    /**
     * Lays samples over the chunks. Only the last chunk may have room for more samples than there are.
     *
     * @param sizes of the samples
     * @param extents where the ranges go
     */
    public void layOut(SampleSizes sizes, Extents extents) {
        Numbers.Reader steps = places.reader();
        SampleSizes.Reader samples = sizes.reader();
        Run run = new Run();
        long place = 0;
        long left = sizes.count();
        for (long chunk = 1; chunk <= chunks; chunk++) {
            long wanted = run.samplesOf(chunk);
            boolean last = chunk == chunks;
            if (left == 0 || (wanted > left && !last)) {
                throw Mp4Rules.MP4_BAD_TABLE.at(offset);
            }
            long step = steps.next();
            place += step >>> 1 ^ -(step & 1);
            long held = Math.min(wanted, left);
            extents.add(place, samples.sum(held), offset);
            left -= held;
        }
        if (left != 0) {
            throw Mp4Rules.MP4_BAD_TABLE.at(offset);
        }
    }

    /** Goes from run to run. */
    private final class Run {

        private final Numbers.Reader rest = runs.reader();
        private long next = rest.hasNext() ? rest.next() : Long.MAX_VALUE;
        private long samples;

        long samplesOf(long chunk) {
            if (chunk == next) {
                samples = rest.next();
                next = rest.hasNext() ? next + rest.next() : Long.MAX_VALUE;
            }
            if (samples == 0) {
                throw Mp4Rules.MP4_BAD_TABLE.at(offset);
            }
            return samples;
        }
    }
}
