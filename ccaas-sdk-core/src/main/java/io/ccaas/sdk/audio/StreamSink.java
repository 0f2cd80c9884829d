package io.ccaas.sdk.audio;

import java.io.IOException;
import java.io.OutputStream;

/** A stream cannot take anything back, so it is given bytes only after the proof. Stays open: it belongs to the caller. */
final class StreamSink implements AudioSink {

    private final OutputStream out;

    StreamSink(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void commit() throws IOException {
        out.flush();
    }

    @Override
    public void close() {}
}
