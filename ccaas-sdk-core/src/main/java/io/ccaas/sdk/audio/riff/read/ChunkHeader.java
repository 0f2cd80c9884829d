package io.ccaas.sdk.audio.riff.read;

/**
 * Eight bytes in front of a chunk's body.
 *
 * @param id the four bytes as ISO-8859-1 text; chosen by the writer of the input, so it never leaves this package
 * @param size declared size of the body, 0 to 0xFFFFFFFF
 * @param offset where the header starts
 */
record ChunkHeader(String id, long size, long offset) {

    static final int BYTES = 8;
    static final long UNSIGNED_MAX = 0xFFFF_FFFFL;

    boolean is(String other) {
        return id.equals(other);
    }

    long bodyOffset() {
        return offset + BYTES;
    }
}
