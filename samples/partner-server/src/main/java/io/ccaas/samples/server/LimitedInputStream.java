package io.ccaas.samples.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts while reading: a length that was announced is a promise of the sender, not a limit. */
final class LimitedInputStream extends FilterInputStream {

    private final long limit;
    private long count;

    LimitedInputStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(Math.max(bytes, 0), 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        count += read;
        if (count > limit) {
            throw new RefusedException(413, "CONTENT_TOO_LARGE");
        }
    }
}
