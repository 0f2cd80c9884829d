package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import io.ccaas.sdk.testing.TestKeyKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TlsServerTest {

    private final TestAuthority root = TestAuthority.create("root");
    private final TlsPolicy policy = TlsPolicy.named("common-2026");
    private final TlsServer server = TlsServer.builder(policy, root.server("localhost"))
            .requireClientCertificates(TlsTrust.anchors(List.of(root.certificate())))
            .build();

    private TlsClient client(@Nullable TlsIdentity identity) {
        return TlsClient.of(policy, TlsTrust.anchors(List.of(root.certificate())), identity);
    }

    private String outcome(@Nullable TlsIdentity identity, String... protocols) throws IOException {
        try (LoopbackServer running =
                LoopbackServer.on(server.sslContext(), socket -> socket.setEnabledProtocols(protocols))) {
            String outcome = Dial.outcome(client(identity), running.port(), "localhost");
            assertEquals(outcome.equals("ACCEPTED") ? 1 : 0, running.stop().applicationBytes());
            return outcome;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void goodClient_isAccepted(String protocol) throws IOException {
        assertEquals("ACCEPTED", outcome(root.client("c"), protocol));
    }

    /** Whether the alert or the reset comes first is up to the network; that no byte passes is not. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void missingClientCertificate_isRefusedBeforeAnyByte(String protocol) throws IOException {
        assertNotEquals("ACCEPTED", outcome(null, protocol));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void clientOfAnotherAuthority_isRefusedBeforeAnyByte(String protocol) throws IOException {
        assertNotEquals("ACCEPTED", outcome(TestAuthority.create("other").client("c"), protocol));
    }

    @Test
    void serversCertificateUsedAsAClients_isRefusedWhenTheClientIsBuilt() {
        TlsIdentity wrongPurpose = root.server("c");
        assertEquals(
                "TLS_IDENTITY",
                assertThrows(TlsConfigurationException.class, () -> client(wrongPurpose))
                        .code());
    }

    @Test
    void weakOwnKey_isRefusedWhenTheServerIsBuilt() {
        TlsIdentity weak = root.leaf("s").key(TestKeyKind.rsa(1024)).issue().identity();
        TlsServer.Builder builder = TlsServer.builder(policy, weak);
        assertThrows(TlsConfigurationException.class, builder::build);
    }

    @Test
    void clientCertificateForServersOnly_isRefusedByTheServer() throws Exception {
        var wrong = root.leaf("c")
                .with(TestExtension.extendedKeyUsage(TestExtension.SERVER_AUTH))
                .issue();
        assertEquals(0, bytesReachedWith(wrong.uncheckedKeyManagers()));
        assertEquals(1, bytesReachedWith(root.leaf("c").issue().uncheckedKeyManagers()));
    }

    /** With Java's own client, which sends whatever it is given. */
    private int bytesReachedWith(javax.net.ssl.KeyManager[] keys) throws Exception {
        javax.net.ssl.SSLContext java = javax.net.ssl.SSLContext.getInstance("TLS");
        java.init(keys, PermissiveClient.TRUST, null);
        try (LoopbackServer running = LoopbackServer.on(server.sslContext(), socket -> {})) {
            PermissiveClient.exchange(java, running.port());
            return running.stop().applicationBytes();
        }
    }

    @Test
    void engine_cannotBeLoosened() {
        SSLEngine engine = server.sslContext().createSSLEngine("client", 1);
        engine.setNeedClientAuth(false);
        engine.setWantClientAuth(true);
        SSLParameters loose = new SSLParameters(
                new String[] {"TLS_RSA_WITH_AES_128_CBC_SHA", "TLS_AES_128_GCM_SHA256"},
                new String[] {"TLSv1.1", "TLSv1.2"});
        engine.setSSLParameters(loose);
        assertTrue(engine.getNeedClientAuth());
        assertArrayEquals(new String[] {"TLSv1.2"}, engine.getEnabledProtocols());
        assertArrayEquals(new String[] {"TLS_AES_128_GCM_SHA256"}, engine.getEnabledCipherSuites());
        assertThrows(IllegalArgumentException.class, () -> engine.setUseClientMode(true));
        assertThrows(IllegalArgumentException.class, () -> engine.setEnabledProtocols(new String[] {"TLSv1.1"}));
        assertThrows(
                IllegalArgumentException.class,
                () -> engine.setEnabledCipherSuites(new String[] {"TLS_RSA_WITH_NULL_SHA256"}));
    }

    @Test
    void serverSocket_cannotBeLoosened() throws IOException {
        try (SSLServerSocket socket =
                (SSLServerSocket) server.sslContext().getServerSocketFactory().createServerSocket()) {
            socket.setNeedClientAuth(false);
            assertTrue(socket.getNeedClientAuth());
            socket.setEnabledProtocols(new String[] {"TLSv1.1", "TLSv1.3"});
            assertArrayEquals(new String[] {"TLSv1.3"}, socket.getEnabledProtocols());
            assertThrows(IllegalArgumentException.class, () -> socket.setEnabledProtocols(new String[] {"TLSv1"}));
            assertThrows(IllegalArgumentException.class, () -> socket.setUseClientMode(true));
        }
    }

    @Test
    void contextForServers_makesNoClients() {
        assertThrows(
                UnsupportedOperationException.class, () -> server.sslContext().getSocketFactory());
        assertThrows(
                UnsupportedOperationException.class,
                () -> server.sslContext().init(null, PermissiveClient.TRUST, null));
    }

    @Test
    void javasHttpsServer_keepsThePolicyAndKnowsTheFacts() throws IOException {
        Queue<NegotiatedTls> seen = new ConcurrentLinkedQueue<>();
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(server.sslContext()));
        https.createContext("/", exchange -> {
            server.negotiated(((HttpsExchange) exchange).getSSLSession()).ifPresent(seen::add);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        https.start();
        try (Dial dial = Dial.open(client(root.client("c")), https.getAddress().getPort(), "localhost")) {
            dial.socket().getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals('H', dial.socket().getInputStream().read());
            assertEquals("TLSv1.3", seen.element().protocol());
            assertEquals("secp256r1", seen.element().group());
            assertFalse(seen.element().peer().isEmpty());
        } finally {
            https.stop(0);
        }
        assertEquals(1, seen.size());
    }
}
