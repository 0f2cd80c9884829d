package io.ccaas.sdk.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One writer for one log. The lock is held on a file beside the log, not on the log: on POSIX systems closing any
 * descriptor of a locked file, for example after verifying it, would give the lock away.
 */
final class WriterLock implements AutoCloseable {

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    static WriterLock take(Path log) throws IOException {
        Path beside = log.resolveSibling(log.getFileName() + ".lock");
        OwnerOnly.ensure(beside);
        FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE);
        if (!taken(channel)) {
            channel.close();
            throw AuditUnavailableException.because(
                    "AUDIT_LOCKED",
                    "another writer has it open",
                    "Give each instance an audit log of its own, or close the other one.");
        }
        return new WriterLock(channel);
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
