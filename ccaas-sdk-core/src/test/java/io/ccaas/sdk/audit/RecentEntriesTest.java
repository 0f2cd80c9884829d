package io.ccaas.sdk.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.AuditTamperedException.Tampering;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open log of lines 1 OPENED, 2 CHECKPOINT, 3-6 intents, whose file somebody writes anew. */
final class RecentEntriesTest {

    private static final long ALL = 1 << 20;

    @TempDir
    private Path directory;

    private AuditFixture audit;
    private AuditLog log;
    private List<String> lines;
    private List<String> before;

    @BeforeEach
    void open() throws IOException {
        audit = new AuditFixture(directory);
        log = audit.open();
        for (int i = 0; i < 4; i++) {
            log.append(AuditFixture.INTENT);
        }
        lines = audit.lines();
        before = List.copyOf(lines);
        assertEquals(6, lines.size());
    }

    @AfterEach
    void close() throws IOException {
        audit.rewrite(before);
        log.close();
    }

    private List<Long> read(long bytes) {
        List<Long> found = new ArrayList<>();
        log.forEachRecent(bytes, entry -> found.add(entry.sequence()));
        return found;
    }

    private void refused(Tampering kind, long entry) throws IOException {
        audit.rewrite(lines);
        AuditTamperedException refusal = assertThrows(AuditTamperedException.class, () -> read(ALL));
        assertEquals(kind, refusal.kind());
        assertEquals(entry, refusal.entry());
    }

    @Test
    void chainAsItWasWritten_isReadWholeOrFromItsMiddle() {
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), read(ALL));
        long lastTwo = lines.get(4).length() + lines.get(5).length() + 2L;
        assertEquals(List.of(5L, 6L), read(lastTwo));
        assertEquals(List.of(6L), read(lastTwo - 1));
    }

    @Test
    void entryThatIsMissing_isNoticed() throws IOException {
        lines.remove(3);
        refused(Tampering.REMOVED, 4);
    }

    @Test
    void beginningThatIsMissing_isNoticed() throws IOException {
        lines.remove(0);
        refused(Tampering.REMOVED, 1);
    }

    @Test
    void endThatIsMissing_isNoticed() throws IOException {
        lines.remove(5);
        refused(Tampering.TRUNCATED, 6);
    }

    @Test
    void allThatIsMissing_isNoticed() throws IOException {
        lines.clear();
        audit.rewrite(lines);
        assertThrows(AuditTamperedException.class, () -> read(ALL));
    }

    @Test
    void entryThatStandsTwice_isNoticed() throws IOException {
        lines.add(4, lines.get(3));
        refused(Tampering.INSERTED, 4);
    }

    @Test
    void entryInThePlaceOfAnother_isNoticedAtTheNext() throws IOException {
        AuditEntry old = AuditFixture.entry(lines.get(3));
        lines.set(
                3,
                AuditEntry.following(4, old.time(), old.previous(), "CALL_REFUSED", Map.of())
                        .line());
        refused(Tampering.REPLACED, 5);
    }

    @Test
    void firstEntryThatContinuesAnother_isNoticed() throws IOException {
        AuditEntry old = AuditFixture.entry(lines.get(0));
        lines.set(
                0,
                AuditEntry.following(1, old.time(), old.hash(), "OPENED", Map.of("interval", 5L))
                        .line());
        refused(Tampering.REPLACED, 1);
    }

    /** Whoever makes a whole chain anew cannot change what this instance remembers of its end. */
    @Test
    void chainMadeAnewFromItsBeginning_isNoticed() throws IOException {
        AuditEntry old = AuditFixture.entry(lines.get(2));
        lines.set(
                2,
                AuditEntry.following(3, old.time(), old.previous(), "CALL_REFUSED", Map.of())
                        .line());
        lines = AuditFixture.rehashed(lines, 3, AuditFixture.key());
        refused(Tampering.FORKED, 6);
    }

    @Test
    void entriesWrittenWhileItIsRead_areOfTheChainToo() {
        List<Long> found = new ArrayList<>();
        log.forEachRecent(ALL, entry -> {
            found.add(entry.sequence());
            if (entry.sequence() == 1) {
                log.checkpoint();
            }
        });
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), found.subList(0, 6));
    }

    @Test
    void entryThatCannotBeRead_isNamed() throws IOException {
        lines.set(3, lines.get(3).replace("crm-1", "crm-2"));
        refused(Tampering.EDITED, 4);
    }

    @Test
    void lineLongerThanAnyEntry_isNamed() throws IOException {
        lines.set(3, "x".repeat(AuditEntry.LONGEST_LINE + 1));
        refused(Tampering.EDITED, 4);
    }
}
