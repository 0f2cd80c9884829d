package io.ccaas.sdk.http.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import io.ccaas.sdk.audit.AuditLog;
import io.ccaas.sdk.audit.AuditOptions;
import io.ccaas.sdk.audit.CheckpointSink;
import io.ccaas.sdk.credentials.SecretReference;
import io.ccaas.sdk.credentials.SigningKey;
import io.ccaas.sdk.errors.SdkBugException;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.pipeline.Pipeline;
import io.ccaas.sdk.http.transport.Resolver;
import io.ccaas.sdk.partner.DataFlowMap;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.testing.FakeResponder;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.time.CurrentDeadline;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.time.Time;
import io.ccaas.sdk.tls.fetch.FetchLimits;
import io.ccaas.sdk.tls.fetch.FetchPurpose;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one question in clear: where it may go, and what a hostile network can do to its answer. */
final class StatusFetchTest {

    private static Secret noSecret(String role, SecretReference reference) {
        throw new AssertionError("a secret was read");
    }

    private static final int MOST = 1000;

    @TempDir
    Path directory;

    private final FakeResponder responder = start();
    private final CountDownLatch over = new CountDownLatch(1);
    private PartnerFolder folder;
    private AuditLog audit;

    private static FakeResponder start() {
        try {
            return FakeResponder.start();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    @BeforeEach
    void open() throws IOException {
        folder = PartnerFolder.create(directory);
        KeyPair key = TestKeyKind.ED25519.generate();
        audit = AuditLog.open(AuditOptions.of(
                directory.resolve("fetch.log"),
                SigningKey.of(key.getPrivate(), key.getPublic()),
                CheckpointSink.toFile(directory.resolve("fetch.anchor"))));
    }

    @AfterEach
    void close() {
        over.countDown();
        audit.close();
        responder.close();
    }

    private StatusFetch fetch(String network, Resolver resolver) throws IOException {
        String entry = PartnerFolder.entry("crm", "CRM", "x", "https://crm.example/", "CONTACT")
                .replaceAll("(?m)^ *connector:.*\n", "")
                .replace("network: private", "network: " + network);
        DataFlowMap flows = DataFlowMap.load(
                folder.write(
                        entry + "    auxiliary: [ { origin: \"" + responder.origin() + "\", purpose: revocation } ]\n"),
                List.of());
        return StatusFetch.of(
                flows.require("crm"),
                new Pipeline.Surroundings(
                        flows,
                        audit,
                        event -> {},
                        Time.system(),
                        resolver,
                        new CurrentDeadline(),
                        StatusFetchTest::noSecret));
    }

    private static FetchLimits limits(Duration longest) {
        return new FetchLimits(MOST, Deadline.in(longest));
    }

    private byte[] get() throws IOException {
        try (StatusFetch fetch = fetch("private", Resolver.system())) {
            return fetch.get(
                    FetchPurpose.REVOCATION,
                    URI.create(responder.origin() + "/ca.crl"),
                    limits(Duration.ofSeconds(20)));
        }
    }

    private String refusal() {
        return assertThrows(SdkException.class, this::get).code();
    }

    private String refusal(String network, Resolver resolver, String target, Duration longest) throws IOException {
        try (StatusFetch fetch = fetch(network, resolver)) {
            return assertThrows(
                            SdkException.class,
                            () -> fetch.get(FetchPurpose.REVOCATION, URI.create(target), limits(longest)))
                    .code();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/ca.crl",
                "http://127.0.0.1:%d/ca.crl",
                "https://localhost:%d/ca.crl",
                "http://localhost:%d@other.test/ca.crl",
                "http://other.test/http://localhost:%d/ca.crl",
                "http://localhost.:%d/ca.crl",
                "//localhost:%d/ca.crl",
                "file:/etc/passwd"
            })
    void placeThatIsNotDeclared_isNotAsked(String target) throws IOException {
        int port = URI.create(responder.origin()).getPort();
        String code = refusal("private", Resolver.system(), target.formatted(port), Duration.ofSeconds(20));
        assertTrue(code.startsWith("EGRESS_"), code);
        assertEquals(List.of(), responder.questions());
    }

    @Test
    void privateAddressOfAPublicPartner_isNotDialled() throws IOException {
        assertEquals(
                "STATUS_ADDRESS",
                refusal("public", Resolver.system(), responder.origin() + "/", Duration.ofSeconds(20)));
        assertEquals(List.of(), responder.questions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "fe80::1", "0.0.0.0", "224.0.0.1"})
    void forbiddenAddress_isNotDialledUnderPrivateEither(String address) throws IOException {
        Resolver spoofed = host -> List.of(InetAddress.getLoopbackAddress(), InetAddress.getByName(address));
        assertEquals("STATUS_ADDRESS", refusal("private", spoofed, responder.origin() + "/", Duration.ofSeconds(20)));
        assertEquals(List.of(), responder.questions());
    }

    @Test
    void packedAnswer_isNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[100_000]);
        }
        responder.answering(exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            FakeResponder.answer(exchange, 200, packed.toByteArray());
        });
        assertArrayEquals(packed.toByteArray(), get());
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 301, 302, 307, 401, 503})
    void otherStatus_isNoAnswerAndAsksNobodyElse(int status) {
        responder.answering(exchange -> {
            exchange.getResponseHeaders().add("Location", responder.origin() + "/elsewhere");
            FakeResponder.answer(exchange, status, new byte[0]);
        });
        assertEquals("STATUS_NOT_GIVEN", refusal());
        assertEquals(1, responder.questions().size());
    }

    @Test
    void statusThatNoAnswerHas_isNoAnswerAndInTheAuditLog() throws IOException {
        responder.answering(exchange -> FakeResponder.answer(exchange, -12, new byte[0]));
        assertEquals("STATUS_UNANSWERED", refusal());
        String written = Files.readString(directory.resolve("fetch.log"));
        assertTrue(written.indexOf("CALL_INTENT") < written.indexOf("CALL_OUTCOME"), written);
    }

    @Test
    void answerWithoutEnd_isReadToTheLimit() {
        responder.answering((FakeResponder.Answering) exchange -> write(exchange, 0));
        assertEquals("STATUS_TOO_LARGE", refusal());
    }

    /** Ends when the client hangs up. */
    private static void write(HttpExchange exchange, int length) throws IOException {
        exchange.sendResponseHeaders(200, length);
        while (true) {
            exchange.getResponseBody().write(new byte[512]);
        }
    }

    @Test
    void headWithoutEnd_isNotRead() {
        responder.answering(exchange -> {
            exchange.getResponseHeaders().add("X-Long", "a".repeat(300_000));
            FakeResponder.answer(exchange, 200, new byte[1]);
        });
        assertEquals("STATUS_UNANSWERED", refusal());
    }

    @Test
    void answerThatDribbles_endsWithTheDeadline() throws IOException {
        responder.answering((FakeResponder.Answering) exchange -> {
            exchange.sendResponseHeaders(200, MOST);
            do {
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
            } while (!isOver(50));
        });
        assertEquals(
                "DEADLINE_EXCEEDED",
                refusal("private", Resolver.system(), responder.origin() + "/", Duration.ofSeconds(3)));
    }

    private boolean isOver(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Test
    void interruptWhileWaiting_endsTheWaitAndStaysOnTheThread() {
        Thread waiting = Thread.currentThread();
        responder.answering((FakeResponder.Answering) exchange -> {
            waiting.interrupt();
            isOver(20_000);
        });
        assertEquals("STATUS_CANCELLED", refusal());
        assertTrue(Thread.interrupted());
    }

    @Test
    void anythingElseThanStatus_isNeverAskedInClear() throws IOException {
        try (StatusFetch fetch = fetch("private", Resolver.system())) {
            URI target = URI.create(responder.origin() + "/");
            FetchLimits limits = limits(Duration.ofSeconds(20));
            assertThrows(SdkBugException.class, () -> fetch.get(FetchPurpose.OVERLAY, target, limits));
        }
        assertEquals(List.of(), responder.questions());
    }
}
