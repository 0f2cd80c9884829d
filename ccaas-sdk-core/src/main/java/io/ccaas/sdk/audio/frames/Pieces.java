package io.ccaas.sdk.audio.frames;

import io.ccaas.sdk.audio.io.Draft;

/** Collects short frames into pieces of 256 KiB, because a draft is dear to call. */
public final class Pieces {

    private final Draft draft;
    private final byte[] bytes = new byte[Draft.PIECE];
    private int length;

    /**
     * Collects nothing yet.
     *
     * @param draft where the pieces go; its {@code begin} was called before the first of them
     */
    public Pieces(Draft draft) {
        this.draft = draft;
    }

    /**
     * Adds bytes.
     *
     * @param from where they lie
     * @param offset the first of them
     * @param count at most 256 KiB
     */
    public void append(byte[] from, int offset, int count) {
        if (length + count > bytes.length) {
            flush();
        }
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    /** Hands on what was collected. */
    public void flush() {
        draft.append(bytes, 0, length);
        length = 0;
    }
}
