package io.ccaas.sdk.http;

import io.ccaas.sdk.signing.RequestVerifier;
import io.ccaas.sdk.signing.replay.ReplayStore;
import io.ccaas.sdk.testing.PartnerFolder;
import io.ccaas.sdk.tls.TlsPolicy;
import io.ccaas.sdk.tls.TlsServer;
import io.ccaas.sdk.tls.TlsTrust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;

/** A partner that misbehaves on the wire as a test tells it, one conversation a connection. */
final class RawPartner implements AutoCloseable {

    /** What happens on one connection, after the handshake if there is one; its end closes the connection. */
    @FunctionalInterface
    interface Conversation {
        void hold(Wire wire) throws IOException;
    }

    private final ServerSocket listening;
    private final RequestVerifier verifier;
    private final PartnerFolder folder;
    private final Conversation conversation;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> accepted = Collections.synchronizedList(new ArrayList<>());
    private final List<RawRequest> received = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore ends = new Semaphore(0);

    private RawPartner(PartnerFolder folder, ServerSocket listening, Conversation conversation) {
        this.folder = folder;
        this.conversation = conversation;
        this.verifier = RequestVerifier.builder(withoutBeginning(ReplayStore.inMemory(1000)))
                .trust("us", folder.clientKey())
                .build();
        this.listening = listening;
        threads.execute(this::accept);
    }

    /** The clock of a test may be behind that of the partner, whose memory would begin too late. */
    static ReplayStore withoutBeginning(ReplayStore memory) {
        return (keyId, nonce, until) -> memory.putIfAbsent(keyId, nonce, until);
    }

    private static TlsServer tls(PartnerFolder folder) {
        return TlsServer.builder(
                        TlsPolicy.named("common-2026"), folder.authority().server("localhost"))
                .requireClientCertificates(
                        TlsTrust.anchors(List.of(folder.authority().certificate())))
                .build();
    }

    /** Mutual TLS as a partner has it. */
    static RawPartner start(PartnerFolder folder, Conversation conversation) throws IOException {
        return under(tls(folder), folder, conversation);
    }

    /** TLS as the test has it. */
    static RawPartner under(TlsServer tls, PartnerFolder folder, Conversation conversation) throws IOException {
        ServerSocket listening =
                tls.sslContext().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return new RawPartner(folder, listening, conversation);
    }

    /** The bare socket: whoever connects waits for a handshake that does not come. */
    static RawPartner withoutTls(PartnerFolder folder, Conversation conversation) throws IOException {
        return new RawPartner(folder, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), conversation);
    }

    /** Answers every request of a connection with status 200 and an empty object, signed. */
    static void wellBehaved(Wire wire) throws IOException {
        for (RawRequest request = wire.request(); request != null; request = wire.request()) {
            wire.signed(request, 200, "{}");
        }
    }

    private void accept() {
        while (true) {
            try {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true); // or an answer waits for the client to acknowledge the one before
                accepted.add(socket);
                int index = accepted.size();
                threads.execute(() -> serve(socket, index));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket, int index) {
        try (socket) {
            if (socket instanceof SSLSocket secured) {
                secured.startHandshake();
            }
            conversation.hold(new Wire(this, folder, verifier, socket, index));
        } catch (IOException hungUp) {
            // A client that refuses something hangs up; what matters is that it does, see ended.
        } finally {
            ends.release();
        }
    }

    void received(RawRequest request) {
        received.add(request);
    }

    List<RawRequest> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    int connections() {
        return accepted.size();
    }

    /** Waits until that many conversations have ended. */
    boolean ended(int conversations) throws InterruptedException {
        return ends.tryAcquire(conversations, 20, TimeUnit.SECONDS);
    }

    int port() {
        return listening.getLocalPort();
    }

    String endpoint() {
        return "https://localhost:" + port();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        synchronized (accepted) {
            for (Socket socket : accepted) {
                socket.close();
            }
        }
        threads.shutdownNow();
    }
}
