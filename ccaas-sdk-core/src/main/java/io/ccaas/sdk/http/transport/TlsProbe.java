package io.ccaas.sdk.http.transport;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.http.dial.CarriedRefusal;
import io.ccaas.sdk.http.dial.GuardedSockets;
import io.ccaas.sdk.partner.declared.Network;
import io.ccaas.sdk.time.Deadline;
import io.ccaas.sdk.tls.NegotiatedTls;
import io.ccaas.sdk.tls.TlsClient;
import io.ccaas.sdk.tls.TlsFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/**
 * Looks at what a server negotiates under a policy, and sends nothing but the handshake.
 *
 * <p>Guarantees: a result means that the same rules held which hold for partners. Does not guarantee that the server
 * admits this client: under TLS 1.3 a server may refuse a client certificate only after the handshake, for which the
 * probe listens half a second and no longer.
 */
public final class TlsProbe {

    private static final Duration LISTENING = Duration.ofMillis(500);

    private final TlsClient tls;

    /**
     * A probe.
     *
     * @param tls policy, trust and identity
     */
    public TlsProbe(TlsClient tls) {
        this.tls = tls;
    }

    /**
     * Connects, shakes hands and hangs up.
     *
     * @param host where to connect
     * @param port from 1 to 65535
     * @param serverName the name to ask for and to require
     * @param deadline when it has ended
     * @return what was negotiated
     * @throws io.ccaas.sdk.tls.TlsRefusedException when a rule of the policy refuses the server
     * @throws TransportException when nobody answers, or not in TLS
     */
    public NegotiatedTls look(String host, int port, String serverName, Deadline deadline) {
        boolean connected = false;
        try (Socket plain = new GuardedSockets(Network.PRIVATE).createSocket()) {
            plain.connect(new InetSocketAddress(host, port), millis(deadline));
            connected = true;
            plain.setSoTimeout(millis(deadline));
            try (SSLSocket socket = (SSLSocket) tls.socketFactory().createSocket(plain, serverName, port, true)) {
                socket.startHandshake();
                NegotiatedTls negotiated = tls.negotiated(socket);
                listen(socket);
                return negotiated;
            }
        } catch (IOException foreign) {
            throw translate(foreign, connected);
        }
    }

    private static void listen(SSLSocket socket) throws IOException {
        socket.setSoTimeout((int) LISTENING.toMillis());
        try {
            socket.getInputStream().read();
        } catch (SocketTimeoutException quiet) {
            // A server that waits for a request has nothing against this client.
        }
    }

    private static int millis(Deadline deadline) {
        deadline.require("tls probe");
        return (int) Math.max(1, Math.min(deadline.remaining().toMillis(), Integer.MAX_VALUE));
    }

    private static SdkException translate(IOException foreign, boolean connected) {
        Optional<SdkException> own = CarriedRefusal.in(foreign);
        if (own.isPresent()) {
            return own.get();
        }
        Optional<? extends SdkException> refused = TlsFailure.refusalIn(foreign);
        if (refused.isPresent()) {
            return refused.get();
        }
        return connected ? TransportException.broken(foreign) : TransportException.unreachable(foreign);
    }
}
