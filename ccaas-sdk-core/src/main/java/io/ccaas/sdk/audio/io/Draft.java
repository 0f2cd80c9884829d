package io.ccaas.sdk.audio.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * An output that nobody can see yet: a head that may still change, the audio, a short tail. Order of calls:
 * {@code begin}, {@code append} any number of times, {@code finish}; {@code close} without {@code finish} leaves
 * nothing behind.
 */
public interface Draft extends AutoCloseable {

    /** Size of the pieces in which audio is moved: 256 KiB. */
    int PIECE = 256 * 1024;

    /**
     * A draft that forgets everything: for walks that only look.
     *
     * @return a draft without an output
     */
    static Draft none() {
        return NoDraft.NONE;
    }

    /**
     * Whether somebody sees bytes before {@code finish}: the input must then be proven before the first of them, and the head cannot
     * change any more.
     *
     * @return false unless the bytes are handed on at once
     */
    default boolean isSeenAtOnce() {
        return false;
    }

    /**
     * Starts with the head that is expected to be the final one.
     *
     * @param expectedHead the container's bytes in front of the audio
     */
    void begin(byte[] expectedHead);

    /**
     * Adds audio.
     *
     * @param bytes where it lies
     * @param offset first index
     * @param length how many
     */
    void append(byte[] bytes, int offset, int length);

    /**
     * Ends it.
     *
     * @param head the final head; may differ from the expected one, also in length
     * @param tail what follows the audio, at most a few bytes
     */
    void finish(byte[] head, byte[] tail);

    @Override
    void close();

    /**
     * Adds audio from a file.
     *
     * @param file an open file
     * @param start first byte
     * @param length how many; a file that ends before is refused as changed
     */
    default void appendFrom(FileChannel file, long start, long length) {
        byte[] piece = new byte[(int) Math.min(PIECE, length)];
        long done = 0;
        while (done < length) {
            ByteBuffer target = ByteBuffer.wrap(piece, 0, (int) Math.min(piece.length, length - done));
            int n = readAt(file, target, start + done);
            append(piece, 0, n);
            done += n;
        }
    }

    private static int readAt(FileChannel file, ByteBuffer target, long where) {
        try {
            int n = file.read(target, where);
            if (n <= 0) {
                throw Failures.changedInput(where);
            }
            return n;
        } catch (IOException e) {
            throw Failures.input(e);
        }
    }
}
