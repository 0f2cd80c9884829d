package io.ccaas.sdk.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A TLS server that echoes and counts what reached it; one connection after the other, on a thread that is joined. */
final class LoopbackServer implements AutoCloseable {

    private static final int SOCKET_MILLIS = 10_000;

    private final SSLServerSocket listening;
    private final Consumer<SSLSocket> settings;
    private final AtomicInteger bytes = new AtomicInteger();
    private final Queue<IOException> failures = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::serve, "loopback-server");

    private LoopbackServer(SSLServerSocket listening, Consumer<SSLSocket> settings) {
        this.listening = listening;
        this.settings = settings;
        thread.start();
    }

    /** Java's own server, which refuses nothing that Java allows. */
    static LoopbackServer of(KeyManager[] keys, Consumer<SSLSocket> settings)
            throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, null, null);
        return on(context, settings);
    }

    static LoopbackServer on(SSLContext context, Consumer<SSLSocket> settings) throws IOException {
        SSLServerSocket listening = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 8, InetAddress.getLoopbackAddress());
        return new LoopbackServer(listening, settings);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Application bytes of all connections that have ended. */
    int applicationBytes() {
        return bytes.get();
    }

    Queue<IOException> failures() {
        return failures;
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (SSLSocket socket = (SSLSocket) listening.accept()) {
                socket.setSoTimeout(SOCKET_MILLIS);
                socket.setTcpNoDelay(true);
                settings.accept(socket);
                echo(socket);
            } catch (IOException failure) {
                failures.add(failure);
            }
        }
    }

    private void echo(SSLSocket socket) throws IOException {
        InputStream in = socket.getInputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            bytes.incrementAndGet();
            socket.getOutputStream().write(octet);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }

    /** Waits for the connections under way, so that the count is final. */
    LoopbackServer stop() throws IOException {
        listening.close();
        try {
            thread.join(SOCKET_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            throw new IOException("the server thread did not end");
        }
        return this;
    }
}
