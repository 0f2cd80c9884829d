package io.ccaas.sdk.audit;

import io.ccaas.sdk.credentials.files.ProcessLock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One writer for one log. The lock is held on a file beside the log, not on the log: on POSIX systems closing any
 * descriptor of a locked file, for example after verifying it, would give the lock away.
 */
final class WriterLock {

    private WriterLock() {}

    static ProcessLock take(Path log) throws IOException {
        Path beside = log.resolveSibling(log.getFileName() + ".lock");
        return ProcessLock.take(beside, WriterLock::open).orElseThrow(WriterLock::locked);
    }

    private static FileChannel open(Path beside) throws IOException {
        OwnerOnly.ensure(beside);
        return FileChannel.open(beside, StandardOpenOption.WRITE);
    }

    private static AuditUnavailableException locked() {
        return AuditUnavailableException.because(
                "AUDIT_LOCKED",
                "another writer has it open",
                "Give each instance an audit log of its own, or close the other one; a running host looks at itself with"
                        + " postureChecks().");
    }
}
