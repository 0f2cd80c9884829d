package io.ccaas.sdk.audio.io;

import java.nio.channels.FileChannel;

/** Forgets everything, and does not even read what it would forget. */
enum NoDraft implements Draft {
    NONE;

    @Override
    public void begin(byte[] expectedHead) {}

    @Override
    public void append(byte[] bytes, int offset, int length) {}

    @Override
    public void appendFrom(FileChannel file, long start, long length) {}

    @Override
    public void finish(byte[] head, byte[] tail) {}

    @Override
    public void close() {}
}
