package io.ccaas.sdk.http.dial;

import io.ccaas.sdk.errors.SdkException;
import io.ccaas.sdk.partner.AddressRules;
import io.ccaas.sdk.partner.declared.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import javax.net.SocketFactory;

/**
 * Plain sockets that check, at the last moment, the very address they dial, and that know no proxy but a declared one.
 */
public final class GuardedSockets extends SocketFactory {

    private final Way way;

    /**
     * A factory for one partner.
     *
     * @param network which addresses may be dialled
     */
    public GuardedSockets(Network network) {
        this((socket, dial, target, timeoutMillis) -> {
            checked(network, target);
            dial.to(target, timeoutMillis);
        });
    }

    GuardedSockets(Way way) {
        super();
        this.way = way;
    }

    /** Refuses an address that may not be dialled, and a name that nobody resolved. */
    static void checked(Network network, InetSocketAddress target) throws IOException {
        if (target.isUnresolved()) {
            throw new UnknownHostException(); // its message would be the name
        }
        try {
            AddressRules.require(network, target.getAddress());
        } catch (SdkException refusal) {
            throw new CarriedRefusal(refusal);
        }
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(way);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        throw unconnected();
    }

    private static IOException unconnected() {
        return new IOException("only unconnected sockets are made here");
    }

    private static final class GuardedSocket extends Socket {

        private final Way way;

        GuardedSocket(Way way) {
            super(Proxy.NO_PROXY);
            this.way = way;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            setTcpNoDelay(true); // the end of a request must not wait until its beginning was acknowledged
            way.connect(this, super::connect, (InetSocketAddress) endpoint, timeout);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }
    }
}
