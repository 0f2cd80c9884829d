package io.ccaas.sdk.audit;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.Checkpoint;
import io.ccaas.sdk.credentials.files.ProcessLock;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.function.Consumer;

/**
 * An append-only log in which each entry holds the hash of the one before it, and signed checkpoints that also go to a
 * second place. One writer for one file; thread-safe.
 *
 * <p>Guarantees: a record is in the log, and survives what {@link AuditOptions.Sync} says, when {@link #append} returns;
 * when it throws, nothing of the record stays in the log and the caller must not go on. What a killed writer left
 * unfinished is moved to a file of its own beside the log and noted. Does not guarantee: that entries after the last
 * checkpoint in the second place cannot be cut or made anew by someone who can write the log file.
 */
public final class AuditLog implements AutoCloseable {

    private final ProcessLock lock;
    private final LogFile file;
    private final ChainWriter writer;
    private boolean closed;

    private AuditLog(ProcessLock lock, LogFile file, ChainWriter writer) {
        this.lock = lock;
        this.file = file;
        this.writer = writer;
    }

    /**
     * Opens a log, or begins one when the file does not exist, and writes what it was opened with and a checkpoint.
     *
     * @param options where and how
     * @return the log; close it
     * @throws AuditUnavailableException when it cannot be written, is locked, or is reachable by others
     * @throws AuditTamperedException when its last entry is damaged, or the second place knows more than the log
     */
    public static AuditLog open(AuditOptions options) {
        return open(options, path -> new RandomAccessFile(path.toFile(), "rw"));
    }

    static AuditLog open(AuditOptions options, LogFile.Opener opener) {
        try {
            requireTwoPlaces(options);
            ProcessLock lock = WriterLock.take(options.file());
            try {
                return opened(options, opener, lock);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException foreign) {
            throw unwritable(foreign);
        }
    }

    /** By file and not by name: a link, or a path that is spelled otherwise, would write checkpoints into the log. */
    private static void requireTwoPlaces(AuditOptions options) throws IOException {
        if (!(options.second() instanceof CheckpointFile second)) {
            return;
        }
        OwnerOnly.ensure(options.file()); // what does not exist yet cannot be compared
        boolean same = second.path().equals(options.file())
                || (Files.exists(second.path()) && Files.isSameFile(second.path(), options.file()));
        if (same) {
            throw AuditUnavailableException.because(
                    "AUDIT_SECOND_PLACE_SAME",
                    "the second place for checkpoints is the log itself",
                    "Choose another file, best on another disk.");
        }
    }

    private static AuditLog opened(AuditOptions options, LogFile.Opener opener, ProcessLock lock) throws IOException {
        LogFile file = LogFile.open(options.file(), options.sync() == AuditOptions.Sync.ALWAYS, opener);
        try {
            ChainWriter writer = Reopening.of(options, file);
            return new AuditLog(lock, file, writer);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /**
     * Writes a record.
     *
     * @param record what to remember
     * @return its number in the log
     * @throws AuditUnavailableException when it could not be written; the call must not be made
     */
    public synchronized long append(AuditRecord record) {
        requireOpen();
        try {
            return writer.append(record.kind().name(), record.fields());
        } catch (IOException foreign) {
            throw unwritable(foreign);
        }
    }

    /**
     * Reads what was written last, oldest first, one entry in memory at a time; writing goes on meanwhile. Proves that it is
     * one chain, which leads to the entry that this log wrote last; when that was wrong, some of it was heard already. Does
     * not prove what was there before this log was opened against somebody who made the chain anew: see {@link
     * AuditVerifier} for signatures and anchors.
     *
     * @param bytes how far back to go from the end of the file, at least one
     * @param reader hears each entry; an exception that it throws ends the reading
     * @throws AuditTamperedException when an entry was edited, or the chain does not hold
     * @throws AuditUnavailableException when the log cannot be read
     */
    public void forEachRecent(long bytes, Consumer<AuditEntry> reader) {
        try {
            RecentEntries.read(file.path(), bytes, head(), reader);
        } catch (IOException foreign) {
            throw ChainReader.unreadable(foreign);
        }
    }

    private synchronized Anchor head() {
        return writer.head();
    }

    /**
     * Signs the log as it is now, in the log and in the second place.
     *
     * @return the checkpoint
     * @throws AuditUnavailableException when either place could not be written
     */
    public synchronized Checkpoint checkpoint() {
        requireOpen();
        try {
            return writer.checkpoint();
        } catch (IOException foreign) {
            throw unwritable(foreign);
        }
    }

    /**
     * Signs what is not yet signed and gives the file free. Closing twice does nothing.
     *
     * @throws AuditUnavailableException when the last checkpoint could not be written; the file is free all the same
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock;
                file) {
            writer.finish();
        } catch (IOException foreign) {
            throw unwritable(foreign);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw AuditUnavailableException.because(
                    "AUDIT_CLOSED", "it was closed", "Use the instance before it is closed.");
        }
    }

    private static AuditUnavailableException unwritable(IOException foreign) {
        return AuditUnavailableException.because(
                "AUDIT_UNWRITABLE",
                "writing failed",
                "Check that the folders of the log and of its anchor exist and may be written, and disk space.",
                foreign);
    }
}
