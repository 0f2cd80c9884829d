package io.ccaas.sdk.http.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.audit.AuditOptions;
import io.ccaas.sdk.audit.CheckpointSink;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.http.transport.Resolver;
import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.testing.FakeAnswer;
import io.ccaas.sdk.testing.FakePartner;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.ReceivedRequest;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsTrust;
import io.ccaas.sdk.tls.fetch.FetchLimits;
import io.ccaas.sdk.tls.fetch.FetchPurpose;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guards between the TLS layer and what it fetches. */
class GuardedFetchTest {

    private static Secret noSecret(String role, SecretReference reference) {
        throw new AssertionError("a secret was read");
    }

    @TempDir
    Path directory;

    private PartnerFolder folder;
    private FakePartner server;
    private AuditLog audit;
    private GuardedFetch fetch;

    @BeforeEach
    void start() throws IOException {
        folder = PartnerFolder.create(directory);
        server = FakePartner.builder(folder.authority().server("localhost"), folder.authority())
                .admittingStrangers()
                .answering(request -> FakeAnswer.json(200, "{\"a\":1}"))
                .start();
        KeyPair key = TestKeyKind.ED25519.generate();
        audit = AuditLog.open(AuditOptions.of(
                directory.resolve("fetch.log"),
                SigningKey.of(key.getPrivate(), key.getPublic()),
                CheckpointSink.toFile(directory.resolve("fetch.anchor"))));
        fetch = fetch("private", "overlay");
    }

    private GuardedFetch fetch(String network, String purpose) throws IOException {
        String entry = PartnerFolder.entry("crm", "CRM", "x", "https://crm.example/", "CONTACT")
                .replaceAll("(?m)^ *connector:.*\n", "")
                .replace("network: private", "network: " + network);
        DataFlowMap flows = DataFlowMap.load(
                folder.write(entry + "    auxiliary: [ { origin: \"" + server.endpoint() + "\", purpose: " + purpose
                        + " } ]\n"),
                List.of());
        TlsTrust trust = TlsTrust.anchors(List.of(folder.authority().certificate()));
        TlsClient tls = TlsClient.of(TlsPolicy.named("common-2026"), trust, null);
        return GuardedFetch.of(
                flows.require("crm"),
                until -> tls,
                new Pipeline.Surroundings(
                        flows,
                        audit,
                        event -> {},
                        Time.system(),
                        Resolver.system(),
                        new CurrentDeadline(),
                        GuardedFetchTest::noSecret));
    }

    @AfterEach
    void stop() {
        fetch.close();
        audit.close();
        server.close();
    }

    private static FetchLimits limits(int bytes) {
        return new FetchLimits(bytes, Deadline.in(Duration.ofSeconds(20)));
    }

    private URI target() {
        return URI.create(server.endpoint() + "/ocsp");
    }

    private String refusal(FetchPurpose purpose, int bytes) {
        return assertThrows(SdkException.class, () -> fetch.get(purpose, target(), limits(bytes)))
                .code();
    }

    @Test
    void post_sendsBodyAndTypeAndNothingOfOurs() {
        byte[] body = "question".getBytes(StandardCharsets.US_ASCII);
        byte[] answer = fetch.post(FetchPurpose.OVERLAY, target(), "application/octet-stream", body, limits(1000));
        assertEquals("{\"a\":1}", new String(answer, StandardCharsets.US_ASCII));
        ReceivedRequest received = server.received().get(0);
        assertArrayEquals(body, received.body());
        assertEquals("application/octet-stream", received.field("content-type"));
        assertEquals("", received.field("signature"));
        assertEquals("", received.field("authorization"));
    }

    @Test
    void fetch_isInTheAuditLogBeforeAndAfter() throws IOException {
        fetch.get(FetchPurpose.OVERLAY, target(), limits(1000));
        String written = Files.readString(directory.resolve("fetch.log"));
        assertTrue(written.indexOf("CALL_INTENT") < written.indexOf("CALL_OUTCOME"));
        assertTrue(written.contains("fetch-overlay"));
    }

    @Test
    void originDeclaredForAnotherPurpose_isNotAsked() throws IOException {
        fetch = fetch("private", "keys");
        assertEquals("EGRESS_ORIGIN", refusal(FetchPurpose.OVERLAY, 1000));
        assertEquals(List.of(), server.received());
    }

    @Test
    void privateAddressOfAPublicPartner_isNotDialled() throws IOException {
        fetch = fetch("public", "overlay");
        assertEquals("EGRESS_ADDRESS", refusal(FetchPurpose.OVERLAY, 1000));
        assertEquals(List.of(), server.received());
    }

    @Test
    void answerBeyondTheLimitOfThisFetch_isRefused() {
        assertEquals("ANSWER_TOO_LARGE", refusal(FetchPurpose.OVERLAY, 6));
        assertEquals(7, fetch.get(FetchPurpose.OVERLAY, target(), limits(7)).length);
    }

    @Test
    void closedFetch_asksNobody() {
        fetch.close();
        assertEquals("CALL_CANCELLED", refusal(FetchPurpose.OVERLAY, 1000));
        assertEquals(List.of(), server.received());
    }

    @Test
    void limitsWithoutBytes_areAMistakeOfTheCaller() {
        assertThrows(IllegalArgumentException.class, () -> limits(0));
    }
}
