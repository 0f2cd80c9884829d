package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import io.ccaas.sdk.credentials.TlsIdentity;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestKeyKind;
import io.ccaas.sdk.tls.policy.TlsProviderName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Both sides over Bouncy Castle's provider, under hybrid groups, with certificates on both. */
final class BouncyCastleServerTest {

    private static final TestKeyKind RSA = TestKeyKind.rsa(2048);

    private final TestAuthority root = TestAuthority.root("root").key(RSA).issueAuthority();
    private final TlsPolicy policy = TlsPolicy.named("tls13-pq-2026");
    private final TlsTrust trust = TlsTrust.anchors(List.of(root.certificate()));
    private final TlsServer server = TlsServer.builder(policy, identity(root))
            .provider(TlsProviderName.BOUNCY_CASTLE)
            .requireClientCertificates(trust)
            .build();

    private static TlsIdentity identity(TestAuthority issuer) {
        return issuer.leaf("x").dns("localhost").key(RSA).issue().identity();
    }

    private TlsClient client(@Nullable TlsIdentity identity) {
        return TlsClient.of(policy, trust, identity, TlsProviderName.BOUNCY_CASTLE);
    }

    private String outcome(@Nullable TlsIdentity identity) throws IOException {
        try (LoopbackServer running = LoopbackServer.on(server.sslContext(), socket -> {})) {
            String outcome = Dial.outcome(client(identity), running.port(), "localhost");
            assertEquals(outcome.equals("ACCEPTED") ? 1 : 0, running.stop().applicationBytes());
            return outcome;
        }
    }

    @Test
    void goodClient_isAccepted() throws IOException {
        assertEquals("ACCEPTED", outcome(identity(root)));
    }

    @Test
    void missingClientCertificate_isRefusedBeforeAnyByte() throws IOException {
        assertNotEquals("ACCEPTED", outcome(null));
    }

    @Test
    void clientOfAnotherAuthority_isRefusedBeforeAnyByte() throws IOException {
        TestAuthority other = TestAuthority.root("other").key(RSA).issueAuthority();
        assertNotEquals("ACCEPTED", outcome(identity(other)));
    }

    @Test
    void enginesOfTheContext_keepThePolicyAndKnowTheFacts() throws IOException {
        Queue<NegotiatedTls> seen = new ConcurrentLinkedQueue<>();
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(server.sslContext()));
        https.createContext("/", exchange -> {
            server.negotiated(((HttpsExchange) exchange).getSSLSession()).ifPresent(seen::add);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        https.start();
        try (Dial dial = Dial.open(client(identity(root)), https.getAddress().getPort(), "localhost")) {
            dial.socket().getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals('H', dial.socket().getInputStream().read());
        } finally {
            https.stop(0);
        }
        assertEquals("X25519MLKEM768", seen.element().group());
        assertTrue(seen.element().peer().isPresent());
    }

    private static String refused(TlsIdentity identity, TlsPolicy policy) {
        TlsServer.Builder builder = TlsServer.builder(policy, identity).provider(TlsProviderName.BOUNCY_CASTLE);
        TlsConfigurationException refused = assertThrows(TlsConfigurationException.class, builder::build);
        assertEquals("TLS_IDENTITY", refused.code());
        return refused.problem().found();
    }

    @Test
    void ownKeyOnACurve_isRefusedUnderHybridGroupsAlone() {
        TlsIdentity curve = root.server("localhost");
        assertEquals("one on a curve", refused(curve, policy));
        TlsServer.builder(TlsPolicy.named("common-2026"), curve)
                .provider(TlsProviderName.BOUNCY_CASTLE)
                .build();
    }
}
