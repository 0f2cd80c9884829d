package io.ccaas.sdk.store.objects;

import io.ccaas.sdk.store.failure.StoreRefusals;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of a sealed object, of a length that was announced. Its stream gives exactly so many and then ends; where there are fewer,
 * {@code STORE_OBJECT_CHANGED} comes in place of the end. For one thread.
 */
public final class SealedBytes implements AutoCloseable {

    private final long length;
    private final InputStream stream;

    private SealedBytes(long length, InputStream stream) {
        this.length = length;
        this.stream = stream;
    }

    /**
     * Bytes as a place gives them.
     *
     * @param length how many there must be, at least 0
     * @param from closed with this object; more of it is not read
     * @return the bytes
     */
    public static SealedBytes of(long length, InputStream from) {
        if (length < 0) {
            throw new IllegalArgumentException("a length is zero or more: " + length);
        }
        return new SealedBytes(length, new Exact(from, length));
    }

    /**
     * How many there are.
     *
     * @return bytes
     */
    public long length() {
        return length;
    }

    /**
     * The bytes.
     *
     * @return always the same stream; closing it closes this object
     */
    public InputStream stream() {
        return stream;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    @Override
    public String toString() {
        return "SealedBytes[" + length + "]";
    }

    /** Neither fewer nor more. */
    private static final class Exact extends InputStream {

        private final InputStream from;
        private long left;

        Exact(InputStream from, long length) {
            this.from = from;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            if (left == 0) {
                return -1;
            }
            int got = from.read(into, offset, (int) Math.min(count, left));
            if (got < 0) {
                throw StoreRefusals.changed();
            }
            left -= got;
            return got;
        }

        @Override
        public void close() throws IOException {
            from.close();
        }
    }
}
