package io.ccaas.sdk.audio.matroska.ebml;

/**
 * The header of an element.
 *
 * @param id with its length marker, 1 to 4 bytes
 * @param size of the body in bytes, or {@link #UNKNOWN}
 * @param offset where the header starts, in bytes from the start of the input
 * @param headerBytes length of id and size, 2 to 12
 */
public record Element(int id, long size, long offset, int headerBytes) {

    /** The body lasts until something follows that cannot lie in it, or until the input ends. */
    public static final long UNKNOWN = -1;

    /**
     * Compares the id.
     *
     * @param other an id with its length marker
     * @return whether they are equal
     */
    public boolean is(int other) {
        return id == other;
    }

    /**
     * Whether the body's size is declared.
     *
     * @return false for {@link #UNKNOWN}
     */
    public boolean isSized() {
        return size != UNKNOWN;
    }

    /**
     * Where the body starts.
     *
     * @return bytes from the start of the input
     */
    public long bodyOffset() {
        return offset + headerBytes;
    }

    /**
     * Where the element ends.
     *
     * @return bytes from the start of the input; {@link Long#MAX_VALUE} when that is not declared
     */
    public long end() {
        return isSized() ? bodyOffset() + size : Long.MAX_VALUE;
    }
}
