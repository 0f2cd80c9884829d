package io.ccaas.sdk.audio.riff;

import io.ccaas.sdk.audio.io.Draft;

/** Forgets everything: for walks that only look. */
final class NoDraft implements Draft {

    @Override
    public void begin(byte[] expectedHead) {}

    @Override
    public void append(byte[] bytes, int offset, int length) {}

    @Override
    public void finish(byte[] head, byte[] tail) {}

    @Override
    public void close() {}
}
