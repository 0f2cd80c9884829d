package io.ccaas.sdk.credentials.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One holder of a lock file among all processes, and in this one. On POSIX systems a process loses its lock on a file with the first of
 * its descriptors that it closes: so what is held in this process is refused before its lock file is touched.
 */
public final class ProcessLock implements AutoCloseable {

    /** How a lock file is opened. */
    @FunctionalInterface
    public interface Opening {

        /**
         * Opens it to be written, and makes it where it is missing.
         *
         * @param file the lock file
         * @return open
         * @throws IOException when it cannot be opened
         */
        FileChannel open(Path file) throws IOException;
    }

    /**
     * What this process has open, by the identity of the lock file. One for the process, because the file lock is. A value is never looked
     * at: it keeps its channel from being closed by the garbage collector, which would give the lock away too.
     */
    private static final Map<Object, FileChannel> OPEN = new ConcurrentHashMap<>();

    private final Object identity;
    private final FileChannel channel;

    private ProcessLock(Object identity, FileChannel channel) {
        this.identity = identity;
        this.channel = channel;
    }

    /**
     * Takes it, or finds it taken.
     *
     * @param file the lock file, which nothing else opens
     * @param opening opens it to be written, and makes it where it is missing
     * @return empty when this process or another one has it
     * @throws IOException when it cannot be opened or locked
     */
    public static Optional<ProcessLock> take(Path file, Opening opening) throws IOException {
        synchronized (OPEN) {
            if (Files.exists(file) && OPEN.containsKey(identity(file))) {
                return Optional.empty();
            }
            FileChannel channel = opening.open(file);
            Object identity = identity(file);
            OPEN.put(identity, channel);
            ProcessLock lock = new ProcessLock(identity, channel);
            return lock.isTaken() ? Optional.of(lock) : Optional.empty();
        }
    }

    /** The same for every path that leads there; a file system without file keys has its real path. */
    private static Object identity(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file.toRealPath() : key;
    }

    private boolean isTaken() throws IOException {
        boolean closed = true;
        try {
            boolean taken = channel.tryLock() != null;
            closed = !taken;
            return taken;
        } catch (OverlappingFileLockException otherClassLoader) {
            // It stays open until this process ends, and is refused here: closing it would take the other's lock.
            closed = false;
            return false;
        } finally {
            if (closed) {
                close();
            }
        }
    }

    /**
     * The lock file, for holders who keep something in it.
     *
     * @return open until this lock is closed
     */
    public FileChannel channel() {
        return channel;
    }

    /**
     * Whether it is still held.
     *
     * @return false from its closing on
     */
    public boolean isOpen() {
        return channel.isOpen();
    }

    /** The file first: as long as it is open, a second opening must not come to have one to close. */
    @Override
    public void close() throws IOException {
        synchronized (OPEN) {
            try {
                channel.close();
            } finally {
                OPEN.remove(identity, channel);
            }
        }
    }
}
