package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.IssuedCertificate;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.tls.policy.TlsPolicyOverlay;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client over Bouncy Castle's provider, which was asked for by name, towards Java's own servers and ours. */
final class BouncyCastleTest {

    private static final TestKeyKind RSA = TestKeyKind.rsa(2048);
    private static final TestAuthority ROOT =
            TestAuthority.root("root").key(RSA).issueAuthority();
    private static final TlsTrust TRUST = TlsTrust.anchors(List.of(ROOT.certificate()));
    private static final String HYBRID = "tls13-pq-2026";

    private static TlsClient client(String policy) {
        return client(TlsPolicy.named(policy));
    }

    private static TlsClient client(TlsPolicy policy) {
        return TlsClient.of(policy, TRUST, null, TlsProviderName.BOUNCY_CASTLE);
    }

    private static LoopbackServer hybridServer(TlsPolicy policy) throws IOException {
        TlsServer side = TlsServer.builder(
                        policy, ROOT.leaf("s").dns("localhost").key(RSA).issue().identity())
                .provider(TlsProviderName.BOUNCY_CASTLE)
                .build();
        return LoopbackServer.on(side.sslContext(), socket -> {});
    }

    private static LoopbackServer javas(Consumer<SSLSocket> settings) throws GeneralSecurityException, IOException {
        return LoopbackServer.of(
                ROOT.leaf("s").dns("localhost").key(RSA).issue().uncheckedKeyManagers(), settings);
    }

    @Test
    void hybridPolicy_isNegotiatedWithOurOwnServer() throws IOException {
        try (LoopbackServer server = hybridServer(TlsPolicy.named(HYBRID))) {
            NegotiatedTls facts = Dial.once(client(HYBRID), server.port(), "localhost");
            assertEquals("X25519MLKEM768", facts.group());
            assertEquals("TLSv1.3", facts.protocol());
            assertEquals("TLS_AES_256_GCM_SHA384", facts.suite());
        }
    }

    @ParameterizedTest
    @CsvSource({"SecP256r1MLKEM768", "SecP384r1MLKEM1024"})
    void otherHybridOfTheServer_isReachedByARetry(String group) throws IOException {
        List<String> others = TlsPolicy.named(HYBRID).offer().groups().stream()
                .filter(name -> !name.equals(group))
                .toList();
        TlsPolicy one =
                TlsPolicy.named(HYBRID).tightenedBy(TlsPolicyOverlay.none().withdrawing(others.toArray(String[]::new)));
        try (LoopbackServer server = hybridServer(one)) {
            assertEquals(
                    group, Dial.once(client(HYBRID), server.port(), "localhost").group());
        }
    }

    @Test
    void hybridPolicy_takesNoClassicalGroup() throws GeneralSecurityException, IOException {
        try (LoopbackServer server = javas(socket -> {})) {
            assertEquals("TLS_HANDSHAKE", Dial.outcome(client(HYBRID), server.port(), "localhost"));
            assertEquals(0, server.stop().applicationBytes());
        }
        try (LoopbackServer server = hybridServer(TlsPolicy.named(HYBRID))) {
            TlsClient classical = TlsClient.of(TlsPolicy.named("modern-2026"), TRUST, null);
            assertEquals("TLS_HANDSHAKE", Dial.outcome(classical, server.port(), "localhost"));
            assertEquals(0, server.stop().applicationBytes());
        }
    }

    @ParameterizedTest
    @CsvSource({"x25519, x25519", "secp384r1, secp384r1"})
    void classicalGroup_isReadToo(String wanted, String group) throws GeneralSecurityException, IOException {
        try (LoopbackServer server = javas(OffPolicyRow.group("TLSv1.3", wanted))) {
            assertEquals(
                    group,
                    Dial.once(client("modern-2026"), server.port(), "localhost").group());
        }
    }

    @Test
    void nameDialled_isSentAndProven() throws GeneralSecurityException, IOException {
        Queue<String> names = new ConcurrentLinkedQueue<>();
        IssuedCertificate leaf = ROOT.leaf("s").dns("a.test").key(RSA).issue();
        try (LoopbackServer server =
                LoopbackServer.of(leaf.uncheckedKeyManagers(), socket -> names.add(nameAskedFor(socket)))) {
            assertEquals("ACCEPTED", Dial.outcome(client("common-2026"), server.port(), "a.test"));
            assertEquals("TLS_NAME", Dial.outcome(client("common-2026"), server.port(), "b.test"));
            server.stop();
        }
        assertEquals(List.of("a.test", "b.test"), List.copyOf(names));
    }

    private static String nameAskedFor(SSLSocket socket) {
        List<String> asked = new ArrayList<>();
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setSNIMatchers(List.of(new SNIMatcher(0) {
            @Override
            public boolean matches(SNIServerName name) {
                asked.add(new String(name.getEncoded(), StandardCharsets.US_ASCII));
                return true;
            }
        }));
        socket.setSSLParameters(parameters);
        socket.getSession();
        return String.join(" ", asked);
    }

    @Test
    void everyHandshake_isFull() throws GeneralSecurityException, IOException {
        TlsClient client = client("common-2026");
        try (LoopbackServer server = javas(socket -> {})) {
            for (int i = 0; i < 3; i++) {
                assertFalse(Dial.once(client, server.port(), "localhost").resumed());
            }
        }
    }

    @Test
    void tls12_isNotSpokenAndCannotBeAskedFor() throws GeneralSecurityException, IOException {
        try (LoopbackServer server = javas(OffPolicyRow.only("TLSv1.2"));
                Dial dial = Dial.open(client("common-2026"), server.port(), "localhost")) {
            assertArrayEquals(new String[] {"TLSv1.3"}, dial.socket().getSupportedProtocols());
            String[] older = {"TLSv1.2"};
            assertThrows(IllegalArgumentException.class, () -> dial.socket().setEnabledProtocols(older));
            assertEquals("TLS_PROTOCOL", Dial.outcome(client("common-2026"), server.port(), "localhost"));
        }
    }

    /** Setting parameters must not forget the groups that were told. */
    @Test
    void parametersOfAStranger_addNoGroup() throws GeneralSecurityException, IOException {
        try (LoopbackServer server = javas(OffPolicyRow.group("TLSv1.3", "secp521r1"));
                Dial dial = Dial.open(client("common-2026"), server.port(), "localhost")) {
            dial.socket().setSSLParameters(new SSLParameters());
            SSLParameters shown = dial.socket().getSSLParameters();
            shown.setApplicationProtocols(new String[] {"http/1.1"});
            dial.socket().setSSLParameters(shown);
            IOException refused = assertThrows(IOException.class, dial::exchange);
            assertEquals(
                    "TLS_HANDSHAKE", TlsFailure.refusalIn(refused).orElseThrow().code());
        }
    }

    @Test
    void socketThatIsClosed_doesNotWaitForItsHandshake() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Dial dial = Dial.open(client("common-2026"), silent.getLocalPort(), "localhost");
                Socket accepted = silent.accept()) {
            dial.socket().setSoTimeout(0);
            Thread shaking = new Thread(() -> assertThrows(IOException.class, dial::exchange));
            shaking.start();
            assertEquals(22, accepted.getInputStream().read()); // its hello: from here it waits
            Thread closing = new Thread(() -> assertDoesNotThrow(dial::close));
            closing.start();
            closing.join(10_000);
            assertFalse(closing.isAlive());
            shaking.join(10_000);
            assertFalse(shaking.isAlive());
        }
    }

    @Test
    void nothing_isRegistered() {
        client(HYBRID);
        assertTrue(List.of(Security.getProviders()).stream()
                .noneMatch(provider -> provider.getName().startsWith("BC")));
    }
}
