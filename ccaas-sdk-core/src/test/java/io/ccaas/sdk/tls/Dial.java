package io.ccaas.sdk.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;

/** One connection of a client to loopback, under a name. */
final class Dial implements AutoCloseable {

    private final Socket raw;
    private final SSLSocket socket;

    private Dial(Socket raw, SSLSocket socket) {
        this.raw = raw;
        this.socket = socket;
    }

    static Dial open(TlsClient client, int port, String name) throws IOException {
        Socket raw = new Socket(InetAddress.getLoopbackAddress(), port);
        raw.setSoTimeout(10_000);
        raw.setTcpNoDelay(true); // or each short flight waits for the other side to acknowledge the last
        return new Dial(raw, (SSLSocket) client.socketFactory().createSocket(raw, name, port, true));
    }

    SSLSocket socket() {
        return socket;
    }

    /** Sends one byte and waits for it to come back, as an application would without a word about TLS. */
    Dial exchange() throws IOException {
        socket.getOutputStream().write(42);
        if (socket.getInputStream().read() != 42) {
            throw new IOException("no echo");
        }
        return this;
    }

    static NegotiatedTls once(TlsClient client, int port, String name) throws IOException {
        try (Dial dial = open(client, port, name)) {
            return client.negotiated(dial.exchange().socket());
        }
    }

    /** The code of the refusal, or {@code ACCEPTED}. */
    static String outcome(TlsClient client, int port, String name) {
        try {
            once(client, port, name);
            return "ACCEPTED";
        } catch (IOException failure) {
            return TlsFailure.refusalIn(failure)
                    .map(TlsRefusedException::code)
                    .orElseGet(() -> "NO_TLS_MATTER " + failure);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        raw.close();
    }
}
