package io.ccaas.sdk.tls;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.testing.TestAuthority;
import io.ccaas.sdk.testing.TestExtension;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Says what a client sends first, and whom it believes and what it shows, with Java's own client beside it. Run in a
 * process whose properties want something else, which Java reads once.
 *
 * <p>Arguments: a PKCS#12 file of a stranger, whom these properties name.
 */
final class ProcessPropertiesMain {

    private static final TlsPolicy POLICY = TlsPolicy.named("common-2026");
    private static final int RECORD_HEADER = 5;
    private static final int RANDOM = 32;

    /** Extensions whose content does not change from one hello to the next: groups, signatures, versions. */
    private static final List<Integer> TOLD = List.of(10, 13, 43, 50);

    private final TestAuthority root = TestAuthority.create("root");
    private final TlsTrust trust = TlsTrust.anchors(List.of(root.certificate()));

    public static void main(String[] arguments) throws Exception {
        ProcessPropertiesMain main = new ProcessPropertiesMain();
        main.hello();
        KeyStore stranger = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            stranger.load(in, "test".toCharArray());
        }
        main.believed(stranger);
        main.shown(stranger);
    }

    private static void row(String name, String ours, String javas) {
        System.out.println(name + "|" + ours + "|" + javas);
    }

    private void hello() throws Exception {
        String javas = sent((SSLSocketFactory) SSLSocketFactory.getDefault());
        try {
            row("hello", sent(TlsClient.of(POLICY, trust, null).socketFactory()), javas);
        } catch (SdkException refusal) {
            row("hello", refusal.code(), javas);
        }
    }

    private static String sent(SSLSocketFactory factory) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> hear(listening));
            try (Socket raw = new Socket(InetAddress.getLoopbackAddress(), listening.getLocalPort());
                    SSLSocket socket =
                            (SSLSocket) factory.createSocket(raw, "localhost", listening.getLocalPort(), true)) {
                socket.startHandshake();
                throw new IllegalStateException("nobody answered, and yet there was a handshake");
            } catch (IOException nobodyAnswers) {
                return heard.get();
            }
        }
    }

    private static String hear(ServerSocket listening) {
        try (Socket socket = listening.accept();
                DataInputStream in = new DataInputStream(socket.getInputStream())) {
            byte[] header = in.readNBytes(RECORD_HEADER);
            byte[] record = in.readNBytes(ByteBuffer.wrap(header).getShort(3) & 0xffff);
            return read(ByteBuffer.wrap(record));
        } catch (IOException failed) {
            return "nothing but " + failed;
        }
    }

    /** Version, suites, which extensions, and those that are told, in the order and spelling of the wire. */
    private static String read(ByteBuffer message) {
        message.position(4);
        StringBuilder text = new StringBuilder(hex(message, 2));
        message.position(message.position() + RANDOM);
        message.position(message.position() + 1 + message.get(message.position()));
        text.append(" suites ").append(hex(message, message.getShort() & 0xffff));
        message.position(message.position() + 1 + message.get(message.position()));
        message.getShort();
        TreeMap<Integer, String> extensions = new TreeMap<>();
        while (message.hasRemaining()) {
            int type = message.getShort() & 0xffff;
            String content = hex(message, message.getShort() & 0xffff);
            extensions.put(type, TOLD.contains(type) ? content : "");
        }
        return text.append(' ').append(extensions).toString();
    }

    private static String hex(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A server whose authority only the properties name. */
    private void believed(KeyStore stranger) throws Exception {
        try (LoopbackServer server = LoopbackServer.of(keys(stranger), socket -> {})) {
            row("believes", dial(server), javas(server.port()));
        }
    }

    /** Servers that ask for a certificate of an authority of which only the properties name one. */
    private void shown(KeyStore stranger) throws Exception {
        Queue<String> shown = new ConcurrentLinkedQueue<>();
        KeyManager[] ours = root.leaf("localhost")
                .dns("localhost")
                .with(TestExtension.extendedKeyUsage(TestExtension.SERVER_AUTH))
                .issue()
                .uncheckedKeyManagers();
        try (LoopbackServer server = asking(ours, stranger, shown)) {
            dial(server);
        }
        try (LoopbackServer server = asking(keys(stranger), stranger, shown)) {
            javas(server.port());
        }
        row("shows", String.valueOf(shown.poll()), String.valueOf(shown.poll()));
    }

    private static KeyManager[] keys(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
        factory.init(store, "test".toCharArray());
        return factory.getKeyManagers();
    }

    private static LoopbackServer asking(KeyManager[] keys, KeyStore authorities, Queue<String> shown)
            throws GeneralSecurityException, IOException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, factory.getTrustManagers(), null);
        return LoopbackServer.on(context, socket -> {
            socket.setWantClientAuth(true);
            shown.add(peer(socket));
        });
    }

    private String dial(LoopbackServer server) {
        try {
            return Dial.outcome(TlsClient.of(POLICY, trust, null), server.port(), "localhost");
        } catch (SdkException refusal) {
            return refusal.code();
        }
    }

    private static String peer(SSLSocket socket) {
        try {
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
                    .getSubjectX500Principal()
                    .getName();
        } catch (SSLPeerUnverifiedException none) {
            return "nothing";
        } catch (IOException failed) {
            return failed.toString();
        }
    }

    private static String javas(int port) throws GeneralSecurityException {
        try (Socket raw = new Socket(InetAddress.getLoopbackAddress(), port);
                SSLSocket socket = (SSLSocket)
                        SSLContext.getDefault().getSocketFactory().createSocket(raw, "localhost", port, true)) {
            socket.getOutputStream().write(42);
            return socket.getInputStream().read() == 42 ? "ACCEPTED" : "REFUSED";
        } catch (IOException refused) {
            return "REFUSED";
        }
    }
}
