package io.ccaas.sdk.audio.ogg.page;

import io.ccaas.sdk.audio.io.Draft;

/** Gathers pages, which are small, into pieces of the size in which a draft likes to be written. */
public final class PageBuffer {

    private final Draft draft;
    private final byte[] piece = new byte[Draft.PIECE];
    private int filled;

    /**
     * An empty buffer.
     *
     * @param draft where full pieces go
     */
    public PageBuffer(Draft draft) {
        this.draft = draft;
    }

    /** Hands on what is left. */
    public void flush() {
        draft.append(piece, 0, filled);
        filled = 0;
    }

    /** Adds a part of a page, which is always smaller than a piece. */
    void add(byte[] bytes, int offset, int length) {
        if (piece.length - filled < length) {
            flush();
        }
        System.arraycopy(bytes, offset, piece, filled, length);
        filled += length;
    }
}
