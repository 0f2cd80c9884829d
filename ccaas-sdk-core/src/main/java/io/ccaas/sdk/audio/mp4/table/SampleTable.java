package io.ccaas.sdk.audio.mp4.table;

/**
 * All samples of one track.
 *
 * @param sizes of each
 * @param durations of each
 * @param extents where they lie, one behind the other in the same order
 */
public record SampleTable(SampleSizes sizes, Durations durations, Extents extents) {

    /**
     * The same bytes as samples of one size and of one unit of duration.
     *
     * @param size bytes; all bytes together must be a multiple of it
     * @param offset where the track's box starts
     * @return a new table
     */
    public SampleTable inBlocks(int size, long offset) {
        long count = extents.bytes() / size;
        TableBudget budget = new TableBudget();
        SampleSizes blocks = new SampleSizes(budget);
        blocks.add(count, size, offset);
        Durations units = new Durations(budget);
        units.add(count, 1, offset);
        return new SampleTable(blocks, units, extents);
    }

    /**
     * Whether another table says the same.
     *
     * @param other the other
     * @return whether sizes, durations and places agree
     */
    public boolean sameAs(SampleTable other) {
        return sizes.sameAs(other.sizes) && durations.sameAs(other.durations) && extents.sameAs(other.extents);
    }
}
