package io.ccaas.sdk.audio;

import java.io.IOException;

/**
 * Where cleaned bytes go when they go neither to a file nor into an {@link AudioOnly}: an upload, a request, a socket.
 *
 * <p>Order of calls: {@link #write} any number of times, {@link #commit} once, {@link #close} always. {@code close} without
 * {@code commit} means abort: what was written must not become visible. {@code commit} is called only after the whole input was
 * proven. All calls come from the thread that cleans.
 */
public interface AudioSink extends AutoCloseable {

    /**
     * Takes the next bytes.
     *
     * @param bytes where they lie; the array is reused afterwards
     * @param offset first index
     * @param length how many, at least 0
     * @throws IOException when they cannot be taken; the run is aborted
     */
    void write(byte[] bytes, int offset, int length) throws IOException;

    /**
     * Makes visible what was written.
     *
     * @throws IOException when that fails; the run is aborted
     */
    void commit() throws IOException;

    /**
     * Releases everything; aborts when nothing was committed.
     *
     * @throws IOException when that fails
     */
    @Override
    void close() throws IOException;
}
