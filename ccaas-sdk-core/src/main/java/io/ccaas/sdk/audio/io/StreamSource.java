package io.ccaas.sdk.audio.io;

import io.ccaas.sdk.errors.SdkBugException;
import java.io.IOException;
import java.io.InputStream;

/** A stream that nobody can rewind. */
final class StreamSource extends AudioSource {

    enum Owner {
        SOURCE,
        CALLER
    }

    private final InputStream stream;
    private final Owner owner;

    StreamSource(InputStream stream, Owner owner) {
        this.stream = stream;
        this.owner = owner;
    }

    @Override
    long size() {
        return UNKNOWN;
    }

    @Override
    int some(byte[] target, int offset, int length) {
        if (Thread.currentThread().isInterrupted()) {
            throw Failures.interrupted();
        }
        try {
            int n = stream.read(target, offset, length);
            if (n > length || n < -1) {
                throw new IOException("a count out of range");
            }
            return n == 0 ? one(target, offset) : n;
        } catch (IOException | IndexOutOfBoundsException e) {
            throw Failures.input(e);
        }
    }

    /** A stream that returns nothing breaks its contract; reading one byte must block, end or deliver. */
    private int one(byte[] target, int offset) throws IOException {
        int value = stream.read();
        if (value < 0) {
            return -1;
        }
        target[offset] = (byte) value;
        return 1;
    }

    @Override
    long skipBehind(long count) {
        long done = 0;
        while (done < count) {
            byte[] scratch = scratch();
            int n = some(scratch, 0, (int) Math.min(scratch.length, count - done));
            if (n < 0) {
                return done;
            }
            done += n;
        }
        return done;
    }

    @Override
    public void copyRange(long start, long length, Draft draft) {
        throw new SdkBugException("a stream was asked for a range");
    }

    @Override
    public AudioSource again() {
        throw new SdkBugException("a stream was asked to start again");
    }

    @Override
    public void close() {
        if (owner == Owner.SOURCE) {
            try {
                stream.close();
            } catch (IOException e) {
                throw Failures.input(e);
            }
        }
    }
}
