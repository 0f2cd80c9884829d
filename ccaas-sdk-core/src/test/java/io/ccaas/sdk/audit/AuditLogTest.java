package io.ccaas.sdk.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

    @TempDir
    Path directory;

    private AuditFixture audit;

    @BeforeEach
    void fixture() {
        audit = new AuditFixture(directory);
    }

    @Test
    void firstEntry_bindsTheConfiguration() throws IOException {
        AuditLog.open(audit.options().withConfiguration(new byte[32])).close();
        AuditEntry first = AuditFixture.entry(audit.lines().get(0));
        assertEquals("0".repeat(64), first.fields().get("configuration"));
    }

    @Test
    void closedLog_isProvenToItsTail() {
        VerifiedAudit verified = audit.written(7).verified();
        assertEquals(11, verified.entries());
        assertEquals(3, verified.checkpoints());
        assertEquals(11, verified.signedUpTo());
        assertEquals(VerifiedAudit.Tail.PROVEN, verified.tail());
        assertTrue(verified.summary().endsWith("tail proven"), verified.summary());
    }

    @Test
    void withoutAnchorAndKey_theVerifierSaysSo() {
        audit.written(3);
        VerifiedAudit verified = AuditVerifier.trusting(List.of()).verify(audit.log);
        assertEquals(0, verified.signedUpTo());
        assertTrue(verified.summary().contains("tail unproven"), verified.summary());
        assertTrue(verified.summary().contains("key unpinned"), verified.summary());
        assertTrue(verified.summary().contains(audit.key.keyId()), verified.summary());
    }

    @Test
    void openLog_isProvenToItsLastCheckpoint() {
        try (AuditLog log = audit.open()) {
            log.append(AuditFixture.INTENT);
            VerifiedAudit verified = audit.verified();
            assertEquals(VerifiedAudit.Tail.PROVEN_TO_ANCHOR, verified.tail());
            assertEquals(2, verified.anchoredUpTo());
            assertEquals(3, verified.entries());
        }
    }

    @Test
    void reopenedLog_continuesItsChain() {
        audit.written(1).written(1);
        List<String> kinds = new ArrayList<>();
        audit.verified().forEachEntry(entry -> kinds.add(entry.kind()));
        assertEquals(
                List.of(
                        "OPENED",
                        "CHECKPOINT",
                        "CALL_INTENT",
                        "CHECKPOINT",
                        "OPENED",
                        "CHECKPOINT",
                        "CALL_INTENT",
                        "CHECKPOINT"),
                kinds);
    }

    @Test
    void readingAgain_noticesWhatChangedSinceVerification() throws IOException {
        VerifiedAudit verified = audit.written(1).verified();
        audit.rewrite(AuditFixture.rehashed(audit.lines(), 0, AuditFixture.key()));
        assertThrows(AuditTamperedException.class, () -> verified.forEachEntry(entry -> {}));
    }

    @Test
    void checkpointOnDemand_goesToBothPlaces() throws IOException {
        try (AuditLog log = audit.open()) {
            Checkpoint checkpoint = log.checkpoint();
            assertTrue(Files.readString(audit.log).endsWith(checkpoint.entry().line() + "\n"));
            assertTrue(
                    Files.readString(audit.second).endsWith(checkpoint.entry().line() + "\n"));
        }
    }

    @Test
    void everyFile_isForItsOwnerAlone() throws IOException {
        audit.written(1);
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    @Test
    void fileThatOthersCanRead_isRefused() throws IOException {
        audit.written(1);
        Files.setPosixFilePermissions(audit.log, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals("AUDIT_FILE_EXPOSED", unavailable(audit::open));
    }

    @Test
    void secondWriter_isRefusedUntilTheFirstCloses() {
        try (AuditLog first = audit.open()) {
            assertEquals("AUDIT_LOCKED", unavailable(audit::open));
            first.append(AuditFixture.INTENT);
        }
        audit.open().close();
    }

    @Test
    void closedLog_refusesRecords() {
        AuditLog log = audit.open();
        log.close();
        log.close();
        assertEquals("AUDIT_CLOSED", unavailable(() -> log.append(AuditFixture.INTENT)));
    }

    @Test
    void foreignLine_makesTheLogUnavailable() throws IOException {
        AuditLog log = audit.open();
        Files.writeString(audit.log, "{}\n", StandardOpenOption.APPEND);
        assertEquals("AUDIT_FILE_CHANGED", unavailable(() -> log.append(AuditFixture.INTENT)));
        assertEquals("AUDIT_CLOSED", closedAfterRefusal(log));
    }

    @Test
    void replacedFile_makesTheLogUnavailable() throws IOException {
        AuditLog log = audit.open();
        Path moved = directory.resolve("moved");
        Files.move(audit.log, moved);
        Files.copy(moved, audit.log);
        assertEquals("AUDIT_FILE_CHANGED", unavailable(() -> log.append(AuditFixture.INTENT)));
        log.close();
    }

    @Test
    void missingDirectory_makesTheLogUnavailable() {
        AuditFixture nowhere = new AuditFixture(directory.resolve("none"));
        assertEquals("AUDIT_UNWRITABLE", unavailable(nowhere::open));
    }

    @Test
    void logAsItsOwnSecondPlace_isRefused() {
        AuditOptions options = AuditOptions.of(audit.log, audit.key, CheckpointSink.toFile(audit.log));
        assertEquals("AUDIT_SECOND_PLACE_SAME", unavailable(() -> AuditLog.open(options)));
    }

    @Test
    void linkToTheLogAsSecondPlace_isRefused() throws IOException {
        Files.createSymbolicLink(audit.second, audit.log.getFileName());
        assertEquals("AUDIT_SECOND_PLACE_SAME", unavailable(audit::open));
        Files.delete(audit.second);
        audit.written(1);
        Files.delete(audit.second);
        Files.createLink(audit.second, audit.log);
        assertEquals("AUDIT_SECOND_PLACE_SAME", unavailable(audit::open));
    }

    @Test
    void logSpelledOtherwiseAsSecondPlace_isRefused() {
        Path again = audit.log.resolveSibling(".").resolve(audit.log.getFileName());
        AuditOptions options = AuditOptions.of(audit.log, audit.key, CheckpointSink.toFile(again));
        assertEquals("AUDIT_SECOND_PLACE_SAME", unavailable(() -> AuditLog.open(options)));
    }

    private static String closedAfterRefusal(AuditLog log) {
        assertEquals("AUDIT_FILE_CHANGED", unavailable(log::checkpoint));
        log.close();
        return unavailable(log::checkpoint);
    }

    private static String unavailable(Executable call) {
        return assertThrows(AuditUnavailableException.class, call).code();
    }
}
