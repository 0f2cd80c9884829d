package io.ccaas.sdk.audio.io;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * Encrypted bytes on the disk. Where the system allows it the file loses its name as soon as it is open, so that even a
 * killed process leaves none; elsewhere it is deleted when closed.
 *
 * <p>A {@link RandomAccessFile} and not a channel: an interrupted reader would close a channel for all other readers.
 */
final class SpoolFile implements AutoCloseable {

    private final Path path;
    private final RandomAccessFile file;

    private SpoolFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    static SpoolFile in(Path folder) {
        Path path = folder.resolve(TemporaryFile.randomName());
        try {
            TemporaryFile.create(path);
            SpoolFile spool = new SpoolFile(path, new RandomAccessFile(path.toFile(), "rw"));
            spool.unlink();
            return spool;
        } catch (IOException e) {
            TemporaryFile.deleteQuietly(path);
            throw Failures.output(e);
        }
    }

    synchronized void write(long position, byte[] bytes, int length) {
        try {
            file.seek(position);
            file.write(bytes, 0, length);
        } catch (IOException e) {
            throw Failures.output(e);
        }
    }

    /** Reads up to {@code length} bytes, fewer only at the end. */
    synchronized int read(long position, byte[] bytes, int length) {
        try {
            file.seek(position);
            int done = 0;
            for (int n = 0; done < length && n >= 0; done += Math.max(n, 0)) {
                n = file.read(bytes, done, length - done);
            }
            return done;
        } catch (IOException e) {
            throw Failures.output(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw Failures.output(e);
        } finally {
            unlink();
        }
    }

    /** Systems that keep the name of an open file refuse this; close tries again. The content is encrypted. */
    private void unlink() {
        TemporaryFile.deleteQuietly(path);
    }
}
