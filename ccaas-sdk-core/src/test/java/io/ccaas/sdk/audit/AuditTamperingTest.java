package io.ccaas.sdk.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audit.chain.AuditEntry;
import io.ccaas.sdk.audit.chain.AuditTamperedException;
import io.ccaas.sdk.audit.chain.AuditTamperedException.Tampering;
import io.ccaas.sdk.audit.chain.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines: 1 OPENED, 2 CHECKPOINT, 3-7 intents, 8 CHECKPOINT, 9-10 intents, 11 CHECKPOINT. */
class AuditTamperingTest {

    @TempDir
    Path directory;

    private AuditFixture audit;
    private List<String> lines;

    @BeforeEach
    void writtenLog() throws IOException {
        audit = new AuditFixture(directory).written(7);
        lines = audit.lines();
        assertEquals(11, lines.size());
        assertEquals(VerifiedAudit.Tail.PROVEN, audit.verified().tail());
    }

    @Test
    void editedValue_isNamed() throws IOException {
        lines.set(3, lines.get(3).replace("crm-1", "crm-2"));
        audit.rewrite(lines);
        assertIs(Tampering.EDITED, 4, audit.refusal());
    }

    @Test
    void otherSpelling_isNamed() throws IOException {
        lines.set(3, lines.get(3).replace("\"seq\":4", "\"seq\": 4"));
        audit.rewrite(lines);
        assertIs(Tampering.EDITED, 4, audit.refusal());
    }

    @Test
    void repeatedField_isNamed() throws IOException {
        AuditEntry old = AuditFixture.entry(lines.get(3));
        String twice = old.line().replace("\"partner\":\"crm-1\"", "\"partner\":\"crm-1\",\"partner\":\"crm-2\"");
        lines.set(3, TestHash.closed(twice));
        audit.rewrite(lines);
        assertIs(Tampering.EDITED, 4, audit.refusal());
    }

    @Test
    void editWithItsOwnHashMadeAnew_showsInTheNextEntry() throws IOException {
        AuditEntry old = AuditFixture.entry(lines.get(3));
        lines.set(
                3,
                AuditEntry.following(4, old.time(), old.previous(), "CALL_OUTCOME", Map.of())
                        .line());
        audit.rewrite(lines);
        assertIs(Tampering.REPLACED, 5, audit.refusal());
    }

    @Test
    void editWithAllHashesMadeAnew_showsInTheCheckpoint() throws IOException {
        lines.set(3, lines.get(3).replace("crm-1", "crm-2"));
        List<String> forged = forgedFrom(3, lines);
        audit.rewrite(forged);
        assertIs(Tampering.CHECKPOINT_KEY_UNKNOWN, 8, audit.refusal());
    }

    @Test
    void checkpointUnderTheTrustedKeysName_isForged() throws IOException {
        lines.set(3, lines.get(3).replace("crm-1", "crm-2"));
        List<String> forged = forgedFrom(3, lines);
        String ours = AuditFixture.entry(lines.get(7)).fields().get("key");
        String theirs = AuditFixture.entry(forged.get(7)).fields().get("key");
        forged.set(7, TestHash.closed(forged.get(7).replace(String.valueOf(theirs), String.valueOf(ours))));
        audit.rewrite(forged.subList(0, 8));
        assertIs(Tampering.CHECKPOINT_FORGED, 8, audit.refusal());
    }

    @Test
    void removedEntry_isNamed() throws IOException {
        lines.remove(4);
        audit.rewrite(lines);
        assertIs(Tampering.REMOVED, 5, audit.refusal());
    }

    @Test
    void removedBeginning_isNamed() throws IOException {
        audit.rewrite(lines.subList(2, lines.size()));
        assertIs(Tampering.REMOVED, 1, audit.refusal());
    }

    @Test
    void reorderedEntries_areNamed() throws IOException {
        Collections.swap(lines, 3, 5);
        audit.rewrite(lines);
        assertIs(Tampering.REORDERED, 4, audit.refusal());
    }

    @Test
    void repeatedEntry_isNamed() throws IOException {
        lines.add(5, lines.get(3));
        audit.rewrite(lines);
        assertIs(Tampering.INSERTED, 4, audit.refusal());
    }

    @Test
    void insertedEntry_isNamed() throws IOException {
        AuditEntry before = AuditFixture.entry(lines.get(3));
        String put = AuditEntry.following(5, before.time(), before.hash(), "CALL_OUTCOME", Map.of())
                .line();
        lines.add(4, put);
        audit.rewrite(lines);
        assertIs(Tampering.INSERTED, 5, audit.refusal());
    }

    @Test
    void removedCheckpoints_areMissed() throws IOException {
        lines.remove(7);
        lines.remove(9);
        audit.rewrite(AuditFixture.rehashed(lines, 7, audit.key));
        assertIs(Tampering.CHECKPOINT_MISSING, 8, audit.refusal());
    }

    @Test
    void longRunWithoutCheckpointAfterAnOpening_isMissed() throws IOException {
        lines.remove(1);
        audit.rewrite(AuditFixture.rehashed(lines, 1, audit.key));
        assertIs(Tampering.CHECKPOINT_MISSING, 2, audit.refusal());
    }

    @Test
    void cutTail_showsOnlyAgainstTheAnchor() throws IOException {
        audit.rewrite(lines.subList(0, 9));
        assertEquals(
                VerifiedAudit.Tail.UNPROVEN, audit.verifier().verify(audit.log).tail());
        assertIs(Tampering.TRUNCATED, 10, audit.refusalWithAnchor());
    }

    @Test
    void cutInTheMiddleOfALine_isTornWithoutAnchorAndTruncatedWithIt() throws IOException {
        String text = Files.readString(audit.log);
        Files.writeString(audit.log, text.substring(0, text.length() - 30));
        assertTrue(audit.verifier().verify(audit.log).tornBytes() > 0);
        assertIs(Tampering.TRUNCATED, 11, audit.refusalWithAnchor());
    }

    @Test
    void otherHistoryUnderTheSameKey_forksFromTheAnchor() throws IOException {
        List<String> other = AuditFixture.rehashed(lines, 0, audit.key);
        AuditEntry first = AuditFixture.entry(other.get(0));
        other.set(
                0,
                AuditEntry.following(1, first.time().plusSeconds(1), first.previous(), "OPENED", Map.of("interval", 5L))
                        .line());
        audit.rewrite(AuditFixture.rehashed(other, 1, audit.key));
        assertEquals(11, audit.verifier().verify(audit.log).entries());
        assertIs(Tampering.FORKED, 2, audit.refusalWithAnchor());
    }

    @Test
    void forgedAnchor_isRefused() throws IOException {
        AuditEntry last = AuditFixture.entry(lines.get(10));
        Checkpoint forged = Checkpoint.sign(11, last.time(), last.previous(), AuditFixture.key());
        Files.writeString(audit.second, forged.entry().line() + "\n");
        assertIs(Tampering.CHECKPOINT_KEY_UNKNOWN, 11, audit.refusalWithAnchor());
    }

    @Test
    void anchorThatIsNoCheckpoint_isRefused() throws IOException {
        Files.writeString(audit.second, lines.get(3) + "\n");
        assertEquals(Tampering.EDITED, audit.refusalWithAnchor().kind());
    }

    @Test
    void emptyAnchor_provesNothingAndIsRefused() throws IOException {
        Files.writeString(audit.second, "");
        AuditUnavailableException refusal = assertThrows(AuditUnavailableException.class, audit::verified);
        assertEquals("AUDIT_ANCHOR_EMPTY", refusal.code());
    }

    @Test
    void textAfterTheSignature_isRefused() throws IOException {
        String more = lines.get(10).replaceFirst(",\"hash\".*", ",\"more\":1,\"hash\":\"x\"}");
        lines.set(10, TestHash.closed(more));
        audit.rewrite(lines);
        assertIs(Tampering.EDITED, 11, audit.refusal());
    }

    @Test
    void hugeLine_isRefused() throws IOException {
        Files.writeString(audit.log, "x".repeat(100_000), StandardOpenOption.APPEND);
        assertIs(Tampering.EDITED, 12, audit.refusal());
        assertThrows(AuditTamperedException.class, audit::open);
    }

    @Test
    void cutLog_isNotContinued() throws IOException {
        audit.rewrite(lines.subList(0, 9));
        assertIs(Tampering.TRUNCATED, 10, assertThrows(AuditTamperedException.class, audit::open));
    }

    @Test
    void deletedLog_isNotBegunAnew() throws IOException {
        Files.delete(audit.log);
        assertIs(Tampering.TRUNCATED, 1, assertThrows(AuditTamperedException.class, audit::open));
    }

    @Test
    void damagedLastEntry_isNotContinued() throws IOException {
        lines.set(10, "{}");
        audit.rewrite(lines);
        assertThrows(AuditTamperedException.class, audit::open);
    }

    private List<String> forgedFrom(int index, List<String> changed) {
        changed.set(index, TestHash.closed(changed.get(index)));
        return AuditFixture.rehashed(changed, index, AuditFixture.key());
    }

    private static void assertIs(Tampering kind, long entry, AuditTamperedException refusal) {
        assertEquals(kind + " at " + entry, refusal.kind() + " at " + refusal.entry());
    }
}
