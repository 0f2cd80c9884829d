package io.ccaas.sdk.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.Ccaas;
import io.ccaas.sdk.CcaasBuilder;
import io.ccaas.sdk.credentials.CredentialProvider;
import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.posture.Finding;
import io.ccaas.sdk.posture.Severity;
import io.ccaas.sdk.sensitive.Secret;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import io.ccaas.sdk.tls.TlsTrust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A declared proxy carries the calls of its partner, learns nothing of them, and says clearly what it will not do. */
final class ProxyTest {

    private static final String LOGIN = ", user: ccaas, password: \"file:proxy.password\"";
    private static final String REFUSED = "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\n\r\n";

    @TempDir
    Path directory;

    private PartnerFolder folder;
    private RawPartner partner;

    @BeforeEach
    void start() throws IOException {
        folder = PartnerFolder.create(directory);
        partner = RawPartner.start(folder, RawPartner::wellBehaved);
        password("correct-horse");
    }

    @AfterEach
    void stop() throws IOException {
        partner.close();
    }

    private void password(String text) throws IOException {
        Path file = directory.resolve("proxy.password");
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private Bench through(String proxy, String more, String endpoint, CcaasBuilder builder) throws IOException {
        String network = more.contains("network") ? "" : ", network: private";
        String declared = "    proxy: { address: \"" + proxy + "\"" + network + more + " }\n";
        return Bench.open(folder, endpoint, entry -> entry + declared, builder);
    }

    private Bench through(TestProxy proxy, String more) throws IOException {
        return through(proxy.origin(), more, partner.endpoint(), Ccaas.builder());
    }

    private static String refusal(Bench bench) {
        return assertThrows(SdkException.class, () -> bench.send(Bench.ONCE)).code();
    }

    private static String basic(String password) {
        byte[] pair = ("ccaas:" + password).getBytes(StandardCharsets.UTF_8);
        return "Proxy-Authorization: Basic " + Base64.getEncoder().encodeToString(pair) + "\r\n";
    }

    @Test
    void proxy_seesHostAndPortAndNothingElse() throws Exception {
        try (TestProxy proxy = TestProxy.start(TestProxy.tunnelTo(partner.port()));
                Bench bench = through(proxy, "")) {
            assertEquals(200, bench.send(Bench.ONCE).status());
            String host = "localhost:" + partner.port();
            assertEquals(List.of("CONNECT " + host + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n"), proxy.heads());
        }
    }

    @Test
    void password_isForTheProxyAlone() throws Exception {
        try (TestProxy proxy = TestProxy.start(TestProxy.tunnelTo(partner.port()));
                Bench bench = through(proxy, LOGIN)) {
            bench.send(Bench.ONCE);
            assertTrue(proxy.heads().get(0).endsWith("\r\n" + basic("correct-horse") + "\r\n"));
            RawRequest request = partner.received().get(0);
            assertTrue(request.head().fields().stream()
                    .noneMatch(field -> field.name().equalsIgnoreCase("proxy-authorization")));
            assertFalse(bench.audited().contains("correct-horse"));
        }
    }

    @Test
    void replacedPassword_isUsedByTheNextConnection() throws Exception {
        try (TestProxy proxy = TestProxy.start((self, client, head) -> TestProxy.write(client, REFUSED));
                Bench bench = through(proxy, LOGIN)) {
            refusal(bench);
            password("battery-staple");
            refusal(bench);
            assertTrue(proxy.heads().get(1).contains(basic("battery-staple")));
        }
    }

    @Test
    void wrongPassword_isRefusedWithoutRepeatingIt() throws Exception {
        try (TestProxy proxy = TestProxy.start(TestProxy.answering(REFUSED));
                Bench bench = through(proxy, LOGIN)) {
            SdkException refused = assertThrows(SdkException.class, () -> bench.send(Bench.REPEATABLE));
            assertEquals("PROXY_LOGIN_REFUSED", refused.code());
            assertFalse(
                    refused.toString().contains("ccaas:") || refused.toString().contains("horse"));
            assertEquals(1, proxy.heads().size());
            assertEquals(0, partner.connections());
        }
    }

    @Test
    void missingPassword_isAnErrorOfOursAndNothingIsAsked() throws Exception {
        Files.delete(directory.resolve("proxy.password"));
        try (TestProxy proxy = TestProxy.start(TestProxy.tunnelTo(partner.port()));
                Bench bench = through(proxy, LOGIN)) {
            assertEquals("CREDENTIAL_MISSING", refusal(bench));
            assertEquals(List.of(), proxy.heads());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 407 Proxy Authentication Required|Proxy-Authenticate: Basic realm=x, PROXY_LOGIN_NEEDED",
        "HTTP/1.1 403 Forbidden|Content-Length: 0, PROXY_REFUSED",
        "HTTP/1.0 302 Found|Location: https://elsewhere.example/, PROXY_REFUSED",
        "HTTP/1.1 101 Switching Protocols|Upgrade: x, PROXY_REFUSED",
        "220 mail.example ESMTP|, PROXY_ANSWER",
        "HTTP/2 200|, PROXY_ANSWER",
        "HTTP/1.1 2000 OK|, PROXY_ANSWER"
    })
    void proxyThatDoesNotConnect_isRefusedAndPartnerSeesNobody(String answer, String code) throws Exception {
        String head = answer.replace("|", "\r\n") + (answer.endsWith("|") ? "\r\n" : "\r\n\r\n");
        try (TestProxy proxy = TestProxy.start(TestProxy.answering(head));
                Bench bench = through(proxy, "")) {
            assertEquals(code, refusal(bench));
            assertEquals(1, proxy.heads().size());
            assertEquals(0, partner.connections());
        }
    }

    @Test
    void headWithoutEnd_isRefusedAtItsLimit() throws Exception {
        try (TestProxy proxy = TestProxy.start((self, client, head) -> {
                    TestProxy.write(client, "HTTP/1.1 200 OK\r\n");
                    while (true) {
                        TestProxy.write(client, "X: " + "x".repeat(1000) + "\r\n");
                    }
                });
                Bench bench = through(proxy, "")) {
            assertEquals("PROXY_ANSWER", refusal(bench));
        }
    }

    @Test
    void badGatewayAtFirst_isTriedAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (TestProxy proxy = TestProxy.start((self, client, head) -> {
                    if (calls.incrementAndGet() == 1) {
                        TestProxy.write(client, "HTTP/1.1 502 Bad Gateway\r\n\r\n");
                    } else {
                        self.tunnel(client, partner.port());
                    }
                });
                Bench bench = through(proxy, "")) {
            assertEquals(200, bench.send(Bench.ONCE).status());
            assertEquals(2, calls.get());
        }
    }

    @Test
    void proxyThatHangsUpOrIsNotThere_isUnreachable() throws Exception {
        try (TestProxy proxy = TestProxy.start((self, client, head) -> {});
                Bench bench = through(proxy, "")) {
            assertEquals("PROXY_UNREACHABLE", refusal(bench));
        }
        int free;
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = nobody.getLocalPort();
        }
        try (Bench bench = through("http://localhost:" + free, "", partner.endpoint(), Ccaas.builder())) {
            assertEquals("PROXY_UNREACHABLE", refusal(bench));
        }
    }

    @Test
    void silentProxy_endsWithTheDeadline() throws Exception {
        try (TestProxy proxy = TestProxy.start(ProxyTest::silent);
                Bench bench = through(proxy, "")) {
            Deadline soon = Deadline.in(Duration.ofMillis(300));
            SdkException late = assertThrows(SdkException.class, () -> bench.send(Bench.ONCE, soon));
            assertEquals("DEADLINE_EXCEEDED", late.code());
        }
    }

    @Test
    void closingTheSdk_endsTheWaitForTheProxy() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (TestProxy proxy = TestProxy.start((self, client, head) -> {
                    asked.countDown();
                    silent(self, client, head);
                });
                Bench bench = through(proxy, "")) {
            CompletableFuture<Answer> call = Waiting.call(() -> bench.send(Bench.ONCE));
            Waiting.on(asked);
            bench.ccaas().close();
            CompletionException ended = assertThrows(CompletionException.class, call::join);
            assertEquals(
                    "CALL_CANCELLED",
                    assertInstanceOf(SdkException.class, ended.getCause()).code());
        }
    }

    /** Whoever gives the password may wait for channels, which takes the interrupt over. */
    @Test
    @Timeout(20)
    void interrupt_endsTheWaitForAProxyWithALogin() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Thread[] caller = new Thread[1];
        try (TestProxy proxy = TestProxy.start((self, client, head) -> {
                    asked.countDown();
                    silent(self, client, head);
                });
                Bench bench = through(
                        proxy.origin(),
                        LOGIN.replace("file:proxy.password", "corp-safe:proxy"),
                        partner.endpoint(),
                        Ccaas.builder().credentials(new SelectingSafe()))) {
            CompletableFuture<Answer> call = Waiting.call(() -> {
                caller[0] = Thread.currentThread();
                return bench.send(Bench.ONCE);
            });
            Waiting.on(asked);
            caller[0].interrupt();
            CompletionException ended = assertThrows(CompletionException.class, call::join);
            assertEquals(
                    "CALL_CANCELLED",
                    assertInstanceOf(SdkException.class, ended.getCause()).code());
        }
    }

    /** A host's safe that is asked through a selector. */
    private static final class SelectingSafe implements CredentialProvider {

        @Override
        public String scheme() {
            return "corp-safe";
        }

        @Override
        public Secret read(String name, String role) {
            try (Selector selector = Selector.open()) {
                selector.select(1);
                return Secret.copyOf("battery-staple".toCharArray());
            } catch (IOException foreign) {
                throw new UncheckedIOException(foreign);
            }
        }
    }

    private static void silent(TestProxy proxy, java.net.Socket client, String head) throws IOException {
        client.getInputStream().read(); // until the other side has had enough
    }

    @Test
    void partnersName_isLookedUpByTheProxyAlone() throws Exception {
        TlsServer tls = TlsServer.builder(
                        TlsPolicy.named("common-2026"), folder.authority().server("partner.test"))
                .requireClientCertificates(
                        TlsTrust.anchors(List.of(folder.authority().certificate())))
                .build();
        try (RawPartner hidden = RawPartner.under(tls, folder, RawPartner::wellBehaved);
                TestProxy proxy = TestProxy.start(TestProxy.tunnelTo(hidden.port()));
                Bench bench = through(
                        proxy.origin(),
                        "",
                        "https://partner.test:" + hidden.port(),
                        Ccaas.builder().resolver(ProxyTest::onlyLocalhost))) {
            // The partner verifies signatures for localhost and so refuses; that it answers shows that TLS was with it.
            assertThrows(SdkException.class, () -> bench.send(Bench.ONCE));
            assertEquals(1, hidden.received().size());
            assertTrue(proxy.heads().get(0).startsWith("CONNECT partner.test:"));
        }
    }

    private static List<InetAddress> onlyLocalhost(String host) throws UnknownHostException {
        if (!host.equals("localhost")) {
            throw new UnknownHostException();
        }
        return List.of(InetAddress.getLoopbackAddress());
    }

    @Test
    void proxyAtAnAddressThatIsNotDeclared_isRefused() throws Exception {
        try (TestProxy proxy = TestProxy.start(TestProxy.tunnelTo(partner.port()));
                Bench bench = through(proxy.origin(), ", network: public", partner.endpoint(), Ccaas.builder())) {
            assertEquals("EGRESS_ADDRESS", refusal(bench));
            assertEquals(List.of(), proxy.heads());
        }
    }

    @Test
    void doctor_saysWhatAProxyCannotPromise() throws Exception {
        try (TestProxy proxy = TestProxy.start(TestProxy.tunnelTo(partner.port()));
                Bench bench = through(proxy, "")) {
            List<Finding> told = bench.ccaas().postureChecks().stream()
                    .flatMap(check -> check.run().stream())
                    .filter(finding -> finding.check().equals("partner.proxy"))
                    .toList();
            assertEquals(1, told.size());
            assertEquals(Severity.WARNING, told.get(0).severity());
        }
    }
}
