package io.ccaas.sdk.testing.canary;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes on what is written and remembers it. */
final class CopiedStream extends FilterOutputStream {

    private final String source;

    CopiedStream(String source, OutputStream out) {
        super(out);
        this.source = source;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Heard.ofThisProcess().bytes(source, bytes, offset, length);
        out.write(bytes, offset, length);
    }
}
