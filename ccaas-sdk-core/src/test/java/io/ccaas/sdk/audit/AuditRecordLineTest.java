package io.ccaas.sdk.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.ccaas.sdk.audit.content.ContentTag;
import io.ccaas.sdk.audit.job.JobTag;
import io.ccaas.sdk.audit.place.PlaceTag;
import io.ccaas.sdk.credentials.VerificationKey;
import io.ccaas.sdk.recording.TransferId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each field as it stands in the log. */
final class AuditRecordLineTest {

    private enum DataClass {
        AUDIO,
        TEXT
    }

    private enum Why {
        LEGAL_HOLD
    }

    @TempDir
    private Path directory;

    private Map<String, String> written(AuditFixture audit, AuditRecord record) throws IOException {
        try (AuditLog log = audit.open()) {
            log.append(record);
        }
        return AuditFixture.entry(audit.lines().get(2)).fields();
    }

    @Test
    void whoWhereAndWhat_standInTheLine() throws IOException {
        TransferId transfer = TransferId.fresh();
        AuditFixture audit = new AuditFixture(directory);
        VerificationKey key = VerificationKey.of(audit.key.publicKey());
        AuditRecord record = AuditRecord.of(AuditKind.CALL_INTENT)
                .partner(PartnerTag.of("crm-1"))
                .place(PlaceTag.of("crm.example", 8443).orElseThrow())
                .operation(OperationTag.of("submit-job"))
                .transfer(transfer)
                .job(JobTag.of("a1b2c3d4e5"))
                .key(key);
        Map<String, String> expected = Map.of(
                "partner", "crm-1",
                "place", "crm.example:8443",
                "operation", "submit-job",
                "transfer", transfer.text(),
                "job", "a1b2c3d4e5",
                "keyId", key.keyId());
        assertEquals(expected, written(audit, record));
    }

    @Test
    void constantsAndContent_standInTheLine() throws IOException {
        Map<ContentTag, Long> dropped = new LinkedHashMap<>();
        dropped.put(ContentTag.of("LIST"), 26L);
        dropped.put(ContentTag.of("bext"), 602L);
        AuditRecord record = AuditRecord.of(AuditKind.RECORDING)
                .labels(EnumSet.allOf(DataClass.class))
                .reasons(List.of(Why.LEGAL_HOLD, DataClass.TEXT, Why.LEGAL_HOLD))
                .sha256(new byte[32])
                .codec(ContentTag.of("pcm_mulaw"))
                .dropped(dropped);
        Map<String, String> expected = Map.of(
                "dataClass", "AUDIO.TEXT",
                "reason", "LEGAL_HOLD.TEXT",
                "sha256", "0".repeat(64),
                "codec", "pcm-mulaw",
                "dropped", "LIST:26.bext:602");
        assertEquals(expected, written(new AuditFixture(directory), record));
    }

    @Test
    void nothing_isNoField() {
        AuditRecord record = AuditRecord.of(AuditKind.RECORDING);
        assertSame(record, record.labels(Set.<DataClass>of()));
        assertSame(record, record.dropped(Map.of()));
        assertEquals("RECORDING {}", record.toString());
    }
}
