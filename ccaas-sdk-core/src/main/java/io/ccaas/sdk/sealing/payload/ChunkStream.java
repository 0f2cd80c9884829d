package io.ccaas.sdk.sealing.payload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * Hands out chunk after chunk, each only when it is ready as a whole. A failure stays: where one chunk was refused or could not
 * be read, no later call goes on behind it as if nothing were missing.
 */
abstract class ChunkStream extends InputStream {

    private final InputStream in;
    private ByteBuffer ready;
    private boolean ended;
    private boolean broken;

    ChunkStream(InputStream in, byte[] first) {
        this.in = in;
        this.ready = ByteBuffer.wrap(first);
    }

    /** The next chunk; marks the end by {@link #end()} when it is the last. */
    abstract ByteBuffer next() throws IOException;

    /** Wipes what is held. */
    abstract void wipe();

    final void end() {
        ended = true;
        wipe();
    }

    /**
     * Fills a part of an array as far as the input reaches, and returns how far. Only {@code read} is trusted: a stream that was
     * derived from another may have kept that one's {@code readNBytes}, and what looks like an end would be none.
     */
    final int fill(byte[] target, int from, int to) throws IOException {
        int filled = from;
        while (filled < to) {
            int count = in.read(target, filled, to - filled);
            if (count < 0) {
                return filled;
            }
            filled += count;
        }
        return filled;
    }

    private boolean isReady() throws IOException {
        while (!ready.hasRemaining() && !ended) {
            requireWhole();
            broken = true;
            ready = next();
            broken = false;
        }
        return ready.hasRemaining();
    }

    private void requireWhole() throws IOException {
        if (broken) {
            throw new IOException("an earlier read of this stream failed");
        }
    }

    @Override
    public final int read() throws IOException {
        return isReady() ? ready.get() & 0xff : -1;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!isReady()) {
            return -1;
        }
        int count = Math.min(length, ready.remaining());
        ready.get(target, offset, count);
        return count;
    }

    @Override
    public final long transferTo(OutputStream out) throws IOException {
        long count = 0;
        while (isReady()) {
            count += ready.remaining();
            out.write(ready.array(), ready.arrayOffset() + ready.position(), ready.remaining());
            ready.position(ready.limit());
        }
        return count;
    }

    /** Bytes that are ready without reading. */
    @Override
    public final int available() {
        return ready.remaining();
    }

    /** Closes the input too, and wipes what was not read. */
    @Override
    public final void close() throws IOException {
        broken = true;
        ended = false;
        Arrays.fill(ready.array(), (byte) 0);
        ready = ByteBuffer.allocate(0);
        wipe();
        in.close();
    }
}
