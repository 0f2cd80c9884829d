package io.ccaas.samples.demo;

import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A server with a good certificate that offers nothing but TLS 1.2 with a CBC suite. */
final class WeakPartner implements AutoCloseable {

    private final SSLServerSocket listener;
    private final Thread thread;

    private WeakPartner(SSLServerSocket listener) {
        this.listener = listener;
        this.thread = new Thread(this::serve, "weak partner");
    }

    static WeakPartner start(TestAuthority authority) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(
                authority
                        .leaf("localhost")
                        .dns("localhost")
                        .with(TestExtension.extendedKeyUsage(TestExtension.SERVER_AUTH))
                        .issue()
                        .uncheckedKeyManagers(),
                null,
                null);
        SSLServerSocket listener = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        listener.setEnabledProtocols(new String[] {"TLSv1.2"});
        listener.setEnabledCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});
        WeakPartner partner = new WeakPartner(listener);
        partner.thread.start();
        return partner;
    }

    String endpoint() {
        return "https://localhost:" + listener.getLocalPort();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (SSLSocket socket = (SSLSocket) listener.accept()) {
                socket.startHandshake();
            } catch (IOException refused) {
                // What it is for.
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
