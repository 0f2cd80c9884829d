package io.ccaas.sdk.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file under a log: whole lines or nothing. Not a channel, because an interrupted thread closes a channel, and with
 * it the log of all other threads.
 */
final class LogFile implements AutoCloseable {

    private final Path path;
    private final RandomAccessFile file;
    private final boolean sync;
    private final @Nullable Object identity;
    private long length;
    private boolean rest;

    /** How the file is opened; tests put a disk that is full here. */
    @FunctionalInterface
    interface Opener {
        RandomAccessFile open(Path path) throws IOException;
    }

    private LogFile(Path path, RandomAccessFile file, boolean sync) throws IOException {
        this.path = path;
        this.file = file;
        this.sync = sync;
        this.identity = identity(path);
        this.length = file.length();
    }

    static LogFile open(Path path, boolean sync, Opener opener) throws IOException {
        OwnerOnly.ensure(path);
        return new LogFile(path, opener.open(path), sync);
    }

    Path path() {
        return path;
    }

    long length() {
        return length;
    }

    byte[] read(long from, long to) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        file.seek(from);
        file.readFully(bytes);
        return bytes;
    }

    void cutTo(long shorter) throws IOException {
        file.setLength(shorter);
        length = shorter;
    }

    /** Writes all bytes, or throws and leaves none of them. */
    void append(byte[] bytes) throws IOException {
        requireAlone();
        try {
            file.seek(length);
            rest = true;
            file.write(bytes);
            if (sync) {
                file.getFD().sync();
            }
            rest = false;
            length += bytes.length;
        } catch (IOException foreign) {
            undo(foreign);
            throw foreign;
        }
    }

    private void undo(IOException foreign) {
        try {
            file.setLength(length);
            rest = false;
        } catch (IOException again) {
            // The part that was written stays; the next append cuts it off first, or refuses.
            foreign.addSuppressed(again);
        }
    }

    private void requireAlone() throws IOException {
        if (rest) {
            file.setLength(length);
            rest = false;
        }
        if (!Objects.equals(identity, identity(path)) || file.length() != length) {
            throw AuditUnavailableException.because(
                    "AUDIT_FILE_CHANGED",
                    "the file was replaced, or somebody else wrote to it",
                    "Stop the other writer; to begin a new log, close this one first.");
        }
    }

    private static @Nullable Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
