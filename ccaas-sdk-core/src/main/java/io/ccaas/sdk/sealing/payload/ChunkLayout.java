package io.ccaas.sdk.sealing.payload;

import java.util.OptionalLong;

/**
 * Where chunks lie. All counts are bytes; a payload here is what follows the nonce.
 *
 * @param plain how long what was sealed is
 */
public record ChunkLayout(long plain) {

    /** What stands before the first chunk. */
    public static final int NONCE = 16;

    static final int PLAIN = 64 * 1024;
    static final int TAG = 16;
    static final int SEALED = PLAIN + TAG;

    /** Longer than any store takes, and short enough that no sum here overflows. */
    private static final long LONGEST = 1L << 60;

    /**
     * A layout.
     *
     * @param plain how long what was sealed is
     * @throws IllegalArgumentException when it is negative, or more than 2^60
     */
    public ChunkLayout {
        if (plain < 0 || plain > LONGEST) {
            throw new IllegalArgumentException("a length out of range");
        }
    }

    /**
     * From a payload's length.
     *
     * @param payload without the nonce
     * @return how long what was sealed is; empty when no payload has this length
     */
    public static OptionalLong plainOf(long payload) {
        long chunks = (payload + SEALED - 1) / SEALED;
        long last = payload - (chunks - 1) * SEALED;
        boolean whole = payload <= LONGEST && chunks > 0 && (last > TAG || (last == TAG && chunks == 1));
        return whole ? OptionalLong.of(payload - chunks * TAG) : OptionalLong.empty();
    }

    /**
     * How many chunks there are: one even when nothing was sealed.
     *
     * @return at least 1
     */
    public long chunks() {
        return Math.max(1, (plain + PLAIN - 1) / PLAIN);
    }

    /**
     * How long the payload is.
     *
     * @return without the nonce
     */
    public long payload() {
        return plain + chunks() * TAG;
    }

    /**
     * Where the last chunk begins.
     *
     * @return bytes behind the nonce
     */
    public long lastChunk() {
        return startOf(chunks() - 1);
    }

    /** The chunk that holds a byte. */
    static long chunkOf(long position) {
        return position / PLAIN;
    }

    /** Where a chunk begins in the payload. */
    static long startOf(long chunk) {
        return chunk * SEALED;
    }
}
