package io.ccaas.sdk.audio.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * An input read from front to back, with an exact position and a look-ahead of at most 64 KiB.
 *
 * <p>Trusts nothing about a foreign stream: {@code available()} and {@code skip()} are never asked, short reads are
 * completed, and only a read that returns the end is the end. Not safe for use by several threads.
 */
public abstract sealed class AudioSource implements AutoCloseable permits StreamSource, FileSource, SpoolSource {

    /** How far ahead one may look, and how much of an end is held back: 64 KiB. */
    public static final int LOOK_AHEAD = 64 * 1024;

    /** What {@link #remaining()} says when only the end of the stream will tell. */
    public static final long UNKNOWN = -1;

    private final byte[] ahead = new byte[LOOK_AHEAD];
    private int from;
    private int to;
    private long position;

    /**
     * Opens a file; one that is not a regular file (a pipe, a device) is read as a stream.
     *
     * @param file the recording
     * @return a source that the caller closes
     */
    public static AudioSource of(Path file) {
        if (Files.isDirectory(file)) {
            throw Failures.folder();
        }
        try {
            return Files.isRegularFile(file)
                    ? FileSource.open(file)
                    : new StreamSource(Files.newInputStream(file), StreamSource.Owner.SOURCE);
        } catch (IOException e) {
            throw Failures.input(e);
        }
    }

    /**
     * Reads a stream that its owner keeps: closing the source leaves the stream open.
     *
     * @param stream any stream
     * @return a source
     */
    public static AudioSource of(InputStream stream) {
        return new StreamSource(stream, StreamSource.Owner.CALLER);
    }

    /**
     * Holds the rest of a stream, so that it can be read again: up to 1 MiB in memory, more of it in an encrypted temporary file.
     *
     * @param stream is read to its end and stays open
     * @param folder where the temporary file lies
     * @param limit how many bytes may be held
     * @return a source that knows its length and can start again; the caller closes it
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code AUDIO_SPOOL_FULL} when the stream is longer
     */
    public static AudioSource held(AudioSource stream, Path folder, long limit) {
        return SpoolSource.of(stream, folder, limit);
    }

    /**
     * How many bytes were read or skipped.
     *
     * @return bytes from the start
     */
    public final long position() {
        return position;
    }

    /**
     * How many bytes are left.
     *
     * @return bytes up to the end, or {@link #UNKNOWN} for a stream
     */
    public final long remaining() {
        long size = size();
        return size == UNKNOWN ? UNKNOWN : Math.max(0, size - position);
    }

    /**
     * Looks ahead without moving.
     *
     * @param count 0 to {@link #LOOK_AHEAD}
     * @return a copy of the next bytes, fewer only at the end
     */
    public final byte[] peek(int count) {
        if (to - from < count) {
            System.arraycopy(ahead, from, ahead, 0, to - from);
            to -= from;
            from = 0;
            fillTo(count);
        }
        return Arrays.copyOfRange(ahead, from, Math.min(to, from + count));
    }

    /**
     * Reads until the range is full or the input ends.
     *
     * @param target where to put the bytes
     * @param offset first index
     * @param length how many
     * @return how many were read, fewer only at the end
     */
    public final int read(byte[] target, int offset, int length) {
        int done = Math.min(length, to - from);
        System.arraycopy(ahead, from, target, offset, done);
        from += done;
        for (int n = 0; done < length && n >= 0; done += Math.max(n, 0)) {
            n = some(target, offset + done, length - done);
        }
        position += done;
        return done;
    }

    /**
     * Moves on without keeping anything.
     *
     * @param count at least 0
     * @return how far it went, less only at the end
     */
    public final long skip(long count) {
        long buffered = Math.min(count, to - from);
        from += (int) buffered;
        long done = buffered + skipBehind(count - buffered);
        position += done;
        return done;
    }

    /**
     * Appends a range of a file to a draft, without moving.
     *
     * @param start first byte, counted from the start
     * @param length how many
     * @param draft where they go
     */
    public abstract void copyRange(long start, long length, Draft draft);

    /**
     * The same open file from its start, with the length that it has now; shares the file with this source, which closes it.
     *
     * @return a second source
     */
    public abstract AudioSource again();

    @Override
    public abstract void close();

    abstract long size();

    /** Reads at least one byte behind the look-ahead, or returns -1 at the end. */
    abstract int some(byte[] target, int offset, int length);

    abstract long skipBehind(long count);

    /** For a backend that skips by reading: a place to read into, used only while the look-ahead is empty. */
    final byte[] scratch() {
        from = 0;
        to = 0;
        return ahead;
    }

    private void fillTo(int count) {
        while (to < count) {
            int n = some(ahead, to, ahead.length - to);
            if (n < 0) {
                return;
            }
            to += n;
        }
    }
}
