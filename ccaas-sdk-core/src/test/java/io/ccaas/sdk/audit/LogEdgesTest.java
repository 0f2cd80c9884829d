package io.ccaas.sdk.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.AuditTamperedException.Tampering;
import io.ccaas.sdk.audit.chain.Checkpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where lines begin, end and are as long as they may be. Lines: 1 OPENED, 2 CHECKPOINT, 3 intent, 4 CHECKPOINT. */
final class LogEdgesTest {

    @TempDir
    private Path directory;

    private AuditFixture written() {
        return new AuditFixture(directory).written(1);
    }

    /** What stands behind it would else be taken for an unfinished line. */
    @Test
    void zeroByte_isNotTheEndOfTheLog() throws IOException {
        AuditFixture audit = written();
        List<String> lines = audit.lines();
        lines.set(2, "\0" + lines.get(2));
        audit.rewrite(lines);
        AuditTamperedException refusal = audit.refusal();
        assertEquals(Tampering.EDITED, refusal.kind());
        assertEquals(3, refusal.entry());
    }

    @Test
    void lastBytes_asManyAsTheFileHas_areAllOfIt() throws IOException {
        Path file = Files.writeString(directory.resolve("lines"), "one\ntwo\nto");
        try (LogLines lines = LogLines.ofLast(file, Files.size(file))) {
            assertTrue(lines.fromTheBeginning());
            assertArrayEquals("one".getBytes(StandardCharsets.US_ASCII), lines.next(1));
            assertArrayEquals("two".getBytes(StandardCharsets.US_ASCII), lines.next(2));
            assertNull(lines.next(3));
            assertEquals(2, lines.torn());
        }
    }

    @Test
    void tornLineAsLongAsAnEntry_isMovedAside() throws IOException {
        AuditFixture audit = written();
        Files.writeString(audit.log, "x".repeat(AuditEntry.LONGEST_LINE), StandardOpenOption.APPEND);
        audit.open().close();
        AuditEntry recovered = AuditFixture.entry(audit.lines().get(4));
        assertEquals("RECOVERED", recovered.kind());
        assertEquals("8192", recovered.fields().get("bytes"));
    }

    @Test
    void tornLineLongerThanAnyEntry_isRefused() throws IOException {
        AuditFixture audit = written();
        Files.writeString(audit.log, "x".repeat(AuditEntry.LONGEST_LINE + 1), StandardOpenOption.APPEND);
        assertThrows(AuditTamperedException.class, audit::open);
    }

    @Test
    void logOfOneEmptyLine_isNotNew() throws IOException {
        AuditFixture audit = written();
        Files.delete(audit.second);
        Files.writeString(audit.log, "\n");
        assertThrows(AuditTamperedException.class, audit::open);
    }

    @Test
    void entriesWrittenSince_areNotOfWhatWasVerified() {
        AuditFixture audit = written();
        VerifiedAudit verified = audit.verified();
        audit.open().close();
        List<Long> read = new ArrayList<>();
        verified.forEachEntry(entry -> read.add(entry.sequence()));
        assertEquals(List.of(1L, 2L, 3L, 4L), read);
    }

    @Test
    void logThatIsNotThere_cannotBeRead() {
        AuditFixture audit = new AuditFixture(directory);
        AuditUnavailableException refusal = assertThrows(
                AuditUnavailableException.class, () -> audit.verifier().verify(audit.log));
        assertEquals("AUDIT_UNREADABLE", refusal.code());
    }

    @Test
    void whatIsPrinted_isCountsAndNoContent() throws IOException {
        AuditFixture audit = written();
        VerifiedAudit verified = audit.verified();
        assertEquals("VerifiedAudit[4 entries, tail PROVEN]", verified.toString());
        AuditEntry last = AuditFixture.entry(audit.lines().get(3));
        assertEquals("AuditEntry[4, 2 fields]", last.toString());
        assertEquals("Checkpoint[4]", new Checkpoint(last).toString());
    }

    @Test
    void logWithoutACheckpoint_saysThatNothingIsSigned() {
        VerifiedAudit unsigned = new VerifiedAudit(
                directory, 3, 0, 0, 0, VerifiedAudit.Tail.UNPROVEN, 0, Set.of(), true, AuditEntry.NO_PREVIOUS);
        assertEquals("3 entries, 0 checkpoints, nothing signed, tail unproven", unsigned.summary());
    }
}
