package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.errors.EvidenceException;
import io.ccaas.sdk.errors.LocalException;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.time.DeadlineExceededException;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every call is written down before it is made; what cannot be written down is not made. */
class AuditTest {

    @TempDir
    Path directory;

    private PartnerFolder folder;

    @BeforeEach
    void keys() throws Exception {
        folder = PartnerFolder.create(directory);
    }

    @Test
    void intent_isOnDiskWhenTheRequestArrives() throws Exception {
        AtomicReference<String> seen = new AtomicReference<>("");
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    RawRequest request = Objects.requireNonNull(wire.request());
                    seen.set(Files.readString(directory.resolve("audit.log"))); // what a killed process leaves
                    wire.signed(request, 200, "{}");
                });
                Bench bench = Bench.open(folder, partner.endpoint())) {
            bench.send(Bench.ONCE);
            assertTrue(Objects.requireNonNull(seen.get()).contains("\"kind\":\"CALL_INTENT\""));
            assertFalse(Objects.requireNonNull(seen.get()).contains("CALL_OUTCOME"));
            assertTrue(bench.audited().contains("\"kind\":\"CALL_OUTCOME\""));
        }
    }

    /** Whoever reads the log for where data went must find it there. */
    @Test
    void answerThatIsRefused_isNoRefusalOfTheCall() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, wire -> {
                    wire.request();
                    wire.raw("HTTP/1.1 200 x\r\ncontent-length: 2\r\n\r\n{}");
                });
                Bench bench = Bench.open(folder, partner.endpoint())) {
            assertThrows(EvidenceException.class, () -> bench.send(Bench.ONCE));
            assertFalse(bench.audited().contains("CALL_REFUSED"), bench.audited());
            assertTrue(bench.audited().contains("\"kind\":\"CALL_OUTCOME\""), bench.audited());
        }
    }

    @Test
    void serverThatIsRefused_wasSentNothing() throws Exception {
        TlsServer strange = TlsServer.builder(
                        TlsPolicy.named("common-2026"),
                        TestAuthority.create("nobody's").server("localhost"))
                .build();
        try (RawPartner partner = RawPartner.under(strange, folder, RawPartner::wellBehaved);
                Bench bench = Bench.open(folder, partner.endpoint())) {
            assertThrows(EvidenceException.class, () -> bench.send(Bench.ONCE));
            assertTrue(bench.audited().contains("\"kind\":\"CALL_REFUSED\""), bench.audited());
        }
    }

    @Test
    void closedAuditLog_stopsTheCallBeforeItIsSent() throws Exception {
        try (RawPartner partner = RawPartner.start(folder, RawPartner::wellBehaved);
                Bench bench = Bench.open(folder, partner.endpoint())) {
            bench.ccaas().audit().close();
            assertThrows(LocalException.class, () -> bench.send(Bench.ONCE));
            assertEquals(0, partner.connections());
        }
    }

    @Test
    void passedDeadline_isNotEvenAnIntent() throws IOException {
        try (Bench bench = Bench.open(folder, "https://localhost:1")) {
            io.ccaas.sdk.time.Deadline passed = io.ccaas.sdk.time.Deadline.in(java.time.Duration.ofNanos(1));
            assertThrows(DeadlineExceededException.class, () -> bench.send(Bench.ONCE, passed));
            assertFalse(bench.audited().contains("CALL_INTENT"));
        }
    }
}
