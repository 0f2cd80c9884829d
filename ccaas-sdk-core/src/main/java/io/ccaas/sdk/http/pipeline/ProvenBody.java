package io.ccaas.sdk.http.pipeline;

import io.ccaas.sdk.http.transport.TransportException;
import io.ccaas.sdk.http.transport.WireBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Content that gives out its last byte only when all of it is what its digest was made of. */
final class ProvenBody implements WireBody {

    private final WireBody body;
    private final byte[] sha256;

    ProvenBody(WireBody body, byte[] sha256) {
        this.body = body;
        this.sha256 = sha256.clone();
    }

    @Override
    public long length() {
        return body.length();
    }

    @Override
    public String contentType() {
        return body.contentType();
    }

    @Override
    public InputStream open() throws IOException {
        return new Comparing(body.open(), sha256, body.length());
    }

    private static final class Comparing extends FilterInputStream {

        private final MessageDigest running = DigestedBody.sha256Digest();
        private final byte[] expected;
        private long left;

        Comparing(InputStream in, byte[] expected, long length) {
            super(in);
            this.expected = expected;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            if (count > 0) {
                running.update(buffer, offset, count);
                left -= count;
                // More than was announced: its digest is compared as it is, and is another.
                if (left <= 0 && !MessageDigest.isEqual(expected, running.digest())) {
                    throw TransportException.bodyChanged();
                }
            }
            return count;
        }

        @Override
        public long skip(long count) {
            return 0; // every byte must pass
        }
    }
}
