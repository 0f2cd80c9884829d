package io.ccaas.sdk.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audit.chain.Checkpoint;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFailureTest {

    @TempDir
    Path directory;

    private final AtomicBoolean full = new AtomicBoolean();
    private AuditFixture audit;

    @BeforeEach
    void fixture() {
        audit = new AuditFixture(directory);
    }

    @Test
    void fullDisk_refusesTheRecordAndLeavesNoPartOfIt() throws IOException {
        try (AuditLog log = AuditLog.open(audit.options(), FullDisk.opener(full))) {
            String before = Files.readString(audit.log);
            full.set(true);
            AuditUnavailableException refusal =
                    assertThrows(AuditUnavailableException.class, () -> log.append(AuditFixture.INTENT));
            assertEquals("AUDIT_UNWRITABLE", refusal.code());
            assertFalse(refusal.toString().contains("No space"), refusal.toString());
            assertEquals(before, Files.readString(audit.log));
            full.set(false);
            assertEquals(3, log.append(AuditFixture.INTENT));
        }
        assertEquals(VerifiedAudit.Tail.PROVEN, audit.verified().tail());
    }

    @Test
    void secondPlaceThatFails_refusesRecordsUntilItHasTheCheckpoint() {
        AtomicBoolean broken = new AtomicBoolean();
        CheckpointSink flaky = checkpoint -> keep(broken, checkpoint);
        try (AuditLog log =
                AuditLog.open(AuditOptions.of(audit.log, audit.key, flaky).withInterval(1))) {
            log.append(AuditFixture.INTENT);
            broken.set(true);
            assertThrows(AuditUnavailableException.class, () -> log.append(AuditFixture.INTENT));
            assertThrows(AuditUnavailableException.class, () -> log.append(AuditFixture.INTENT));
            broken.set(false);
            assertEquals(5, log.append(AuditFixture.INTENT));
        }
        assertEquals(VerifiedAudit.Tail.PROVEN, audit.verified().tail());
    }

    private void keep(AtomicBoolean broken, Checkpoint checkpoint) throws IOException {
        if (broken.get()) {
            throw new IOException("unreachable");
        }
        CheckpointSink.toFile(audit.second).keep(checkpoint);
    }

    @Test
    void interruptedThread_doesNotCloseTheLog() {
        try (AuditLog log = audit.open()) {
            Thread.currentThread().interrupt();
            log.append(AuditFixture.INTENT);
            assertTrue(Thread.interrupted());
            log.append(AuditFixture.INTENT);
        }
        assertEquals(VerifiedAudit.Tail.PROVEN, audit.verified().tail());
    }

    @Test
    void manyThreads_makeOneChain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (AuditLog log = AuditLog.open(audit.options().withSync(AuditOptions.Sync.ALWAYS))) {
            List<Future<Long>> appended = IntStream.range(0, 400)
                    .mapToObj(i -> threads.submit(() -> log.append(AuditFixture.INTENT)))
                    .toList();
            long distinct = 0;
            for (Future<Long> one : appended) {
                distinct += one.get() > 0 ? 1 : 0;
            }
            assertEquals(400, distinct);
        } finally {
            threads.shutdownNow();
        }
        VerifiedAudit verified = audit.verified();
        assertEquals(401, verified.entries() - verified.checkpoints());
    }

    /** Writes half of what it is given, as a disk does that fills up. */
    private static final class FullDisk extends RandomAccessFile {

        private final AtomicBoolean full;

        FullDisk(Path path, AtomicBoolean full) throws IOException {
            super(path.toFile(), "rw");
            this.full = full;
        }

        static LogFile.Opener opener(AtomicBoolean full) {
            return path -> new FullDisk(path, full);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (full.get()) {
                super.write(bytes, 0, bytes.length / 2);
                throw new IOException("No space left on device");
            }
            super.write(bytes);
        }
    }
}
