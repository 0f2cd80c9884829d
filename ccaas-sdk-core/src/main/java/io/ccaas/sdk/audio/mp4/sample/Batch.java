package io.ccaas.sdk.audio.mp4.sample;

import io.ccaas.sdk.audio.io.Draft;

/** Collects small packets, so that a draft is not written to packet by packet. */
final class Batch {

    private final Draft draft;
    private final byte[] bytes = new byte[64 * 1024];
    private int size;

    Batch(Draft draft) {
        this.draft = draft;
    }

    void add(byte[] packet, int offset, int length) {
        if (length > bytes.length - size) {
            flush();
        }
        if (length > bytes.length) {
            draft.append(packet, offset, length);
        } else {
            System.arraycopy(packet, offset, bytes, size, length);
            size += length;
        }
    }

    void flush() {
        draft.append(bytes, 0, size);
        size = 0;
    }
}
