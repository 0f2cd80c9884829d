package io.ccaas.sdk.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A sink that remembers, and does something once at the first bytes. */
final class RecordingSink implements AudioSink {

    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean committed;
    boolean closed;
    private final Action first;

    RecordingSink(Action first) {
        this.first = first;
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        if (bytes.size() == 0) {
            first.run();
        }
        bytes.write(source, offset, length);
    }

    @Override
    public void commit() {
        committed = true;
    }

    @Override
    public void close() {
        closed = true;
    }

    interface Action {
        void run() throws IOException;
    }
}
