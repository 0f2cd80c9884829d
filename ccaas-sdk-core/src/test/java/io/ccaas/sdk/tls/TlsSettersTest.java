package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ccaas.sdk.testing.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.security.AlgorithmConstraints;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever holds a socket of ours, OkHttp or a stranger, can narrow what it does and nothing else. */
final class TlsSettersTest {

    private static final String STATIC_RSA = "TLS_RSA_WITH_AES_128_CBC_SHA";

    private final TestAuthority root = TestAuthority.create("root");
    private final TlsPolicy policy = TlsPolicy.named("common-2026");
    private final TlsClient client = TlsClient.of(policy, TlsTrust.anchors(List.of(root.certificate())), null);
    private final LoopbackServer server;
    private final Dial dial;
    private final SSLSocket socket;

    TlsSettersTest() throws GeneralSecurityException, IOException {
        server = LoopbackServer.of(
                root.leaf("s").dns("localhost", "also.test").issue().uncheckedKeyManagers(), plain -> {});
        dial = Dial.open(client, server.port(), "localhost");
        socket = dial.socket();
    }

    @BeforeEach
    void socketIsNotYetUsed() {
        assertThrows(TlsRefusedException.class, () -> client.negotiated(socket));
    }

    @AfterEach
    void close() throws IOException {
        dial.close();
        server.close();
    }

    @Test
    void protocols_canBeNarrowedNotWidened() {
        socket.setEnabledProtocols(new String[] {"TLSv1", "TLSv1.1", "TLSv1.2", "SSLv3"});
        assertArrayEquals(new String[] {"TLSv1.2"}, socket.getEnabledProtocols());
        assertThrows(IllegalArgumentException.class, () -> socket.setEnabledProtocols(new String[] {"TLSv1.1"}));
        assertThrows(IllegalArgumentException.class, () -> socket.setEnabledProtocols(new String[0]));
        assertArrayEquals(new String[] {"TLSv1.3", "TLSv1.2"}, socket.getSupportedProtocols());
    }

    @Test
    void suites_canBeNarrowedNotWidenedAndKeepThePolicysOrder() {
        socket.setEnabledCipherSuites(new String[] {
            STATIC_RSA, "TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_256_GCM_SHA384"
        });
        assertEquals(
                List.of("TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256"), List.of(socket.getEnabledCipherSuites()));
        assertThrows(IllegalArgumentException.class, () -> socket.setEnabledCipherSuites(new String[] {STATIC_RSA}));
        assertEquals(policy.offer().suites(), List.of(socket.getSupportedCipherSuites()));
    }

    @Test
    void parameters_canBeNarrowedNotWidened() {
        SSLParameters loose = new SSLParameters(
                new String[] {STATIC_RSA, "TLS_AES_128_GCM_SHA256"}, new String[] {"TLSv1.1", "TLSv1.3"});
        loose.setApplicationProtocols(new String[] {"h2", "http/1.1"});
        loose.setUseCipherSuitesOrder(false);
        socket.setSSLParameters(loose);
        SSLParameters now = socket.getSSLParameters();
        assertArrayEquals(new String[] {"TLSv1.3"}, now.getProtocols());
        assertArrayEquals(new String[] {"TLS_AES_128_GCM_SHA256"}, now.getCipherSuites());
        assertArrayEquals(new String[] {"h2", "http/1.1"}, now.getApplicationProtocols());
        assertTrue(now.getUseCipherSuitesOrder());
    }

    @Test
    void constraints_areNeitherShownNorReplaced() throws IOException {
        assertNull(socket.getSSLParameters().getAlgorithmConstraints());
        SSLParameters foreign = socket.getSSLParameters();
        foreign.setAlgorithmConstraints(new AllowAll());
        socket.setSSLParameters(foreign);
        dial.exchange();
        // Had ours been replaced, the group would be unknown and the trust manager would have refused.
        assertEquals("secp256r1", client.negotiated(socket).group());
    }

    @Test
    void sideOfTheConnection_cannotBeChanged() {
        socket.setUseClientMode(true);
        assertThrows(IllegalArgumentException.class, () -> socket.setUseClientMode(false));
    }

    @Test
    void sessionCreation_cannotBeTurnedOnAgain() throws IOException {
        dial.exchange();
        socket.setEnableSessionCreation(true);
        assertFalse(socket.getEnableSessionCreation());
    }

    @Test
    void listener_isRefusedBecauseItsEventHoldsTheInnerSocket() {
        assertThrows(UnsupportedOperationException.class, () -> socket.addHandshakeCompletedListener(event -> {}));
    }

    @Test
    void sessionTimeout_isPutBackBeforeTheNextHandshake() throws IOException {
        dial.exchange();
        var context = socket.getSession().getSessionContext();
        context.setSessionTimeout(86_400);
        Dial.open(client, server.port(), "localhost").close();
        assertEquals(600, context.getSessionTimeout());
    }

    @Test
    void session_isOursForItsOwnNameOnly() throws IOException {
        dial.exchange();
        assertTrue(client.hostnameVerifier().verify("localhost", socket.getSession()));
        assertFalse(client.hostnameVerifier().verify("other.test", socket.getSession()));
        assertFalse(client.hostnameVerifier().verify("also.test", socket.getSession()));
        TlsClient another = TlsClient.of(policy, TlsTrust.anchors(List.of(root.certificate())), null);
        assertFalse(another.hostnameVerifier().verify("localhost", socket.getSession()));
        assertThrows(TlsRefusedException.class, () -> another.negotiated(socket));
    }

    @Test
    void closedSocket_isNoLongerOurs() throws IOException {
        dial.exchange();
        dial.close();
        assertEquals(
                "TLS_NOT_OURS",
                assertThrows(TlsRefusedException.class, () -> client.negotiated(socket))
                        .code());
    }

    @Test
    void factory_opensNoConnectionItself() {
        SSLSocketFactory factory = client.socketFactory();
        InetAddress local = InetAddress.getLoopbackAddress();
        assertThrows(UnsupportedOperationException.class, () -> factory.createSocket("localhost", 1));
        assertThrows(UnsupportedOperationException.class, () -> factory.createSocket(local, 1));
        assertThrows(UnsupportedOperationException.class, () -> factory.createSocket("localhost", 1, local, 0));
        assertThrows(UnsupportedOperationException.class, () -> factory.createSocket(local, 1, local, 0));
    }

    @Test
    void trustManager_answersNobodyElse() {
        X509ExtendedTrustManager trust = (X509ExtendedTrustManager) client.trustManager();
        X509Certificate[] chain = {root.leaf("s").dns("localhost").issue().certificate()};
        assertThrows(CertificateException.class, () -> trust.checkServerTrusted(chain, "UNKNOWN"));
        assertThrows(CertificateException.class, () -> trust.checkClientTrusted(chain, "UNKNOWN"));
        assertThrows(
                CertificateException.class,
                () -> trust.checkServerTrusted(chain, "UNKNOWN", (SSLSocket)
                        SSLSocketFactory.getDefault().createSocket()));
    }

    /** What a stranger would like to put in the place of our rules. */
    private static final class AllowAll implements AlgorithmConstraints {

        @Override
        public boolean permits(
                java.util.Set<java.security.CryptoPrimitive> primitives,
                String algorithm,
                java.security.AlgorithmParameters parameters) {
            return true;
        }

        @Override
        public boolean permits(java.util.Set<java.security.CryptoPrimitive> primitives, java.security.Key key) {
            return true;
        }

        @Override
        public boolean permits(
                java.util.Set<java.security.CryptoPrimitive> primitives,
                String algorithm,
                java.security.Key key,
                java.security.AlgorithmParameters parameters) {
            return true;
        }
    }
}
