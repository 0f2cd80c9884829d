package io.ccaas.sdk.audio.mp4.table;

import java.util.Arrays;

/** Numbers of 64 bits in a row that grows as they come. Not safe for use by several threads. */
public final class Longs {

    private final TableBudget budget;
    private long[] values = new long[8];
    private int size;

    /**
     * An empty row.
     *
     * @param budget limits its memory
     */
    public Longs(TableBudget budget) {
        this.budget = budget;
    }

    /**
     * Adds a number.
     *
     * @param value any
     * @param offset where the box starts that it comes from
     */
    public void add(long value, long offset) {
        budget.take(Long.BYTES, offset);
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /**
     * Reads a number.
     *
     * @param index 0 to size - 1
     * @return the number
     */
    public long at(int index) {
        return values[index];
    }

    /**
     * Changes the last number.
     *
     * @param value instead of it
     */
    void setLast(long value) {
        values[size - 1] = value;
    }

    /**
     * Reads the last number.
     *
     * @return the number
     */
    long last() {
        return values[size - 1];
    }

    /**
     * How many there are.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /** Whether another row holds the same. */
    boolean sameAs(Longs other) {
        return Arrays.equals(values, 0, size, other.values, 0, other.size);
    }
}
