package io.ccaas.sdk.audio;

import io.ccaas.sdk.audio.io.Draft;
import java.nio.channels.FileChannel;

/** A draft that begins with the head that a first reading settled, whatever the second one expects. */
final class KnownHeadDraft implements Draft {

    private final Draft draft;
    private final byte[] head;

    KnownHeadDraft(Draft draft, byte[] head) {
        this.draft = draft;
        this.head = head;
    }

    @Override
    public boolean isSeenAtOnce() {
        return true;
    }

    @Override
    public void begin(byte[] expectedHead) {
        draft.begin(head);
    }

    @Override
    public void append(byte[] bytes, int offset, int length) {
        draft.append(bytes, offset, length);
    }

    @Override
    public void appendFrom(FileChannel file, long start, long length) {
        draft.appendFrom(file, start, length);
    }

    @Override
    public void finish(byte[] finalHead, byte[] tail) {
        draft.finish(finalHead, tail);
    }

    @Override
    public void close() {
        draft.close();
    }
}
