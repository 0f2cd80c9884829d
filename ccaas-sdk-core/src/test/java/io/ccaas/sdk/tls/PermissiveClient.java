package io.ccaas.sdk.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Java's own client with every guard taken off: shows that a weak server would have been reached without the policy. */
final class PermissiveClient extends X509ExtendedTrustManager {

    static final TrustManager[] TRUST = {new PermissiveClient()};

    /** Whether an echo came back. */
    static boolean exchange(SSLContext context, int port) {
        try (Socket raw = new Socket(InetAddress.getLoopbackAddress(), port);
                SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(raw, "localhost", port, true)) {
            raw.setSoTimeout(10_000);
            socket.setEnabledProtocols(socket.getSupportedProtocols());
            socket.setEnabledCipherSuites(socket.getSupportedCipherSuites());
            socket.getOutputStream().write(42);
            return socket.getInputStream().read() == 42;
        } catch (IOException refused) {
            return false;
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
