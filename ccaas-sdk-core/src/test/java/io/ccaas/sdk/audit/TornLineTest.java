package io.ccaas.sdk.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornLineTest {

    private static final String TORN = "{\"seq\":5,\"time\":\"2026-";

    @TempDir
    Path directory;

    private AuditFixture audit;

    @BeforeEach
    void tornLog() throws IOException {
        audit = new AuditFixture(directory).written(1);
        Files.writeString(audit.log, TORN, StandardOpenOption.APPEND);
    }

    @Test
    void tornLine_isToldApartFromTampering() {
        VerifiedAudit verified = audit.verified();
        assertEquals(TORN.length(), verified.tornBytes());
        assertEquals(4, verified.entries());
        assertTrue(verified.summary().endsWith("last line torn (22 bytes)"), verified.summary());
    }

    @Test
    void reopening_movesTheTornLineAsideAndNotesIt() throws IOException {
        audit.open().close();
        List<String> kinds = new ArrayList<>();
        audit.verified()
                .forEachEntry(entry -> kinds.add(entry.kind() + entry.fields().getOrDefault("bytes", "")));
        assertEquals(List.of("RECOVERED22", "OPENED", "CHECKPOINT"), kinds.subList(4, 7));
        assertEquals(TORN, Files.readString(aside()));
    }

    @Test
    void wholeEntryWithoutItsLineEnd_isTornToo() throws IOException {
        String text = Files.readString(audit.log);
        Files.writeString(audit.log, text.substring(0, text.lastIndexOf('\n')));
        assertTrue(audit.verifier().verify(audit.log).tornBytes() > 100);
    }

    @Test
    void tornFirstLine_isMovedAsideToo() throws IOException {
        Files.writeString(audit.log, TORN);
        Files.delete(audit.second);
        audit.open().close();
        assertEquals(VerifiedAudit.Tail.PROVEN, audit.verified().tail());
    }

    @Test
    void tornCheckpointInTheSecondPlace_isDropped() throws IOException {
        Files.writeString(audit.second, TORN, StandardOpenOption.APPEND);
        audit.open().close();
        assertEquals(VerifiedAudit.Tail.PROVEN, audit.verified().tail());
    }

    private Path aside() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().contains(".torn-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
