package io.ccaas.sdk.tls.enforce;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.net.ssl.SSLServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** Makes listening sockets whose connections keep the limits. */
final class PolicyServerSocketFactory extends SSLServerSocketFactory {

    private static final int BACKLOG = 50;

    private final ServerSide side;

    PolicyServerSocketFactory(ServerSide side) {
        this.side = side;
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new PolicyServerSocket(side);
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return createServerSocket(port, BACKLOG);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return createServerSocket(port, backlog, null);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, @Nullable InetAddress address) throws IOException {
        PolicyServerSocket socket = new PolicyServerSocket(side);
        socket.bind(new java.net.InetSocketAddress(address, port), backlog);
        return socket;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return Clamp.narrow(null, side.limits().suites());
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return Clamp.narrow(null, side.limits().suites());
    }
}
