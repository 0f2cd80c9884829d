package io.ccaas.sdk.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** An HTTP proxy on loopback that does with each connection what a test says. */
final class TestProxy implements AutoCloseable {

    /** What happens once the head of a request was read; its end closes the connection. */
    @FunctionalInterface
    interface Manner {
        void meet(TestProxy proxy, Socket client, String head) throws IOException;
    }

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
    private final Manner manner;

    private TestProxy(Manner manner) throws IOException {
        this.manner = manner;
        threads.execute(this::accept);
    }

    static TestProxy start(Manner manner) throws IOException {
        return new TestProxy(manner);
    }

    /** Connects every host to one port of loopback. */
    static Manner tunnelTo(int port) {
        return (proxy, client, head) -> proxy.tunnel(client, port);
    }

    static Manner answering(String answer) {
        return (proxy, client, head) -> write(client, answer);
    }

    static void write(Socket client, String answer) throws IOException {
        client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    void tunnel(Socket client, int port) throws IOException {
        try (Socket host = new Socket(InetAddress.getLoopbackAddress(), port)) {
            open.add(host);
            write(client, "HTTP/1.1 200 Connection established\r\nVia: 1.1 test\r\n\r\n");
            threads.execute(() -> copy(host, client));
            copy(client, host);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException hungUp) {
            // One side has ended; the other is closed with the conversation.
        }
    }

    private void accept() {
        while (true) {
            try {
                Socket client = listening.accept();
                client.setTcpNoDelay(true);
                open.add(client);
                client.setSoTimeout(20_000);
                threads.execute(() -> serve(client));
            } catch (IOException | RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            heads.add(head);
            manner.meet(this, client, head);
        } catch (IOException hungUp) {
            // What the client made of it is asserted at the client.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("ended in the head");
            }
            head.append((char) octet);
        }
        return head.toString();
    }

    /** The heads received so far, in order. */
    List<String> heads() {
        synchronized (heads) {
            return List.copyOf(heads);
        }
    }

    String origin() {
        return "http://localhost:" + listening.getLocalPort();
    }

    /** The threads end first, so that nobody is accepted after the sockets were closed. */
    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
        closeAll();
        try {
            if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
                throw new AssertionError("a conversation does not end");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        closeAll();
    }

    private void closeAll() throws IOException {
        synchronized (open) {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }
}
