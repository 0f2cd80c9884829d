package io.ccaas.sdk.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ccaas.sdk.testing.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

/** Java's own client wants more of a socket than ours gives: it sends nothing, rather than without the policy. */
final class TlsUnderUrlConnectionTest {

    private final TestAuthority root = TestAuthority.create("root");
    private final TlsClient client =
            TlsClient.of(TlsPolicy.named("common-2026"), TlsTrust.anchors(List.of(root.certificate())), null);

    @Test
    void urlConnectionWithOurFactory_sendsNothing() throws GeneralSecurityException, IOException {
        List<Socket> plain = new ArrayList<>();
        try (LoopbackServer server =
                LoopbackServer.of(root.leaf("s").dns("localhost").issue().uncheckedKeyManagers(), socket -> {})) {
            HttpsURLConnection connection = (HttpsURLConnection) URI.create("https://localhost:" + server.port() + "/")
                    .toURL()
                    .openConnection();
            connection.setSSLSocketFactory(new Layering(client.socketFactory(), plain));
            connection.setHostnameVerifier((host, session) -> true);
            RuntimeException refused = assertThrows(RuntimeException.class, connection::getResponseCode);
            assertInstanceOf(UnsupportedOperationException.class, refused.getCause());
            for (Socket socket : plain) {
                socket.close(); // which Java's client forgets
            }
            assertEquals(0, server.stop().applicationBytes());
        }
    }

    /** Passes everything on, and remembers what was connected. */
    private static final class Layering extends SSLSocketFactory {

        private final SSLSocketFactory ours;
        private final List<Socket> plain;

        Layering(SSLSocketFactory ours, List<Socket> plain) {
            this.ours = ours;
            this.plain = plain;
        }

        @Override
        public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
            plain.add(socket);
            return ours.createSocket(socket, host, port, autoClose);
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return ours.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return ours.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return ours.createSocket(host, port);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return ours.createSocket(host, port, local, localPort);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return ours.createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return ours.createSocket(host, port, local, localPort);
        }
    }
}
