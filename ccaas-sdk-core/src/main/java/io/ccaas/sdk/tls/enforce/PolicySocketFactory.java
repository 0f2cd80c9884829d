package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.tls.provider.TlsProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Lays TLS over sockets that others connected. Whatever would connect by itself is refused: no address was checked. */
final class PolicySocketFactory extends SSLSocketFactory {

    private final Contexts contexts;
    private final Limits limits;
    private final ProvingTrustManager trust;
    private final HandshakeCheck check;

    PolicySocketFactory(Contexts contexts, Limits limits, ProvingTrustManager trust, HandshakeCheck check) {
        this.contexts = contexts;
        this.limits = limits;
        this.trust = trust;
        this.check = check;
    }

    @Override
    public Socket createSocket(Socket connected, String name, int port, boolean autoClose) throws IOException {
        if (name.isBlank()) {
            throw new IllegalArgumentException("TLS needs the name that the certificate must carry");
        }
        TlsProvider provider = contexts.provider();
        ConnectionRules rules = new ConnectionRules(limits.today(), provider, trust, name);
        SSLSocket inner = provider.client(contexts.forConnection(), connected, name, port, autoClose, rules);
        return new PolicySocket(inner, rules, check, false);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return Clamp.narrow(null, limits.suites());
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return Clamp.narrow(null, limits.suites());
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw unconnected();
    }

    private static UnsupportedOperationException unconnected() {
        return new UnsupportedOperationException(
                "this factory opens no connection: give it a connected socket and a name");
    }
}
