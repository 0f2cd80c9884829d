package io.ccaas.sdk.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * An object as it is read, hashed on the way. Its last bytes are handed out only after the digest over all of it was compared: so the last chunk cannot
 * be opened before, and of a recording that fits into one chunk nothing can.
 */
final class ProvenBytes extends InputStream {

    private final InputStream from;
    private final MessageDigest digest;
    private final byte[] expected;
    private long left;
    private boolean refused;

    ProvenBytes(InputStream from, long length, MessageDigest digest, byte[] expected) {
        this.from = from;
        this.left = length;
        this.digest = digest;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        if (refused) {
            throw new IOException("an earlier read of this stream was refused");
        }
        int got = left == 0 ? -1 : from.read(into, offset, (int) Math.min(count, left));
        if (got <= 0) {
            return got;
        }
        digest.update(into, offset, got);
        left -= got;
        if (left == 0 && !MessageDigest.isEqual(digest.digest(), expected)) {
            refused = true;
            Arrays.fill(into, offset, offset + got, (byte) 0);
            throw ArchiveRefusedException.differs();
        }
        return got;
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
