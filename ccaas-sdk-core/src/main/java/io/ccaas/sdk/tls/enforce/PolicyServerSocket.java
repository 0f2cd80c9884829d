package io.ccaas.sdk.tls.enforce;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;

/** Listens as a plain socket does and lays TLS over what it accepts; its settings can only narrow. */
final class PolicyServerSocket extends SSLServerSocket {

    private final ServerSide side;
    private volatile String[] protocols;
    private volatile String[] suites;

    PolicyServerSocket(ServerSide side) throws IOException {
        super();
        this.side = side;
        this.protocols = getSupportedProtocols();
        this.suites = getSupportedCipherSuites();
    }

    @Override
    public Socket accept() throws IOException {
        Socket raw = super.accept();
        try {
            PolicySocket socket = side.over(raw);
            socket.setEnabledProtocols(protocols);
            socket.setEnabledCipherSuites(suites);
            return socket;
        } catch (IOException | RuntimeException failed) {
            raw.close();
            throw failed;
        }
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return suites.clone();
    }

    @Override
    public void setEnabledCipherSuites(String[] asked) {
        suites = Clamp.narrow(asked, side.limits().suites());
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return Clamp.narrow(null, side.limits().suites());
    }

    @Override
    public String[] getSupportedProtocols() {
        return Clamp.narrow(null, side.limits().protocols());
    }

    @Override
    public String[] getEnabledProtocols() {
        return protocols.clone();
    }

    @Override
    public void setEnabledProtocols(String[] asked) {
        protocols = Clamp.narrow(asked, side.limits().protocols());
    }

    @Override
    public void setSSLParameters(SSLParameters asked) {
        suites = Clamp.narrow(asked.getCipherSuites(), side.limits().suites());
        protocols = Clamp.narrow(asked.getProtocols(), side.limits().protocols());
    }

    @Override
    public SSLParameters getSSLParameters() {
        SSLParameters parameters = new SSLParameters(suites.clone(), protocols.clone());
        if (getNeedClientAuth()) {
            parameters.setNeedClientAuth(true);
        }
        return parameters;
    }

    /** Fixed when the server side was built: the trust that would judge a certificate is, too. */
    @Override
    public void setNeedClientAuth(boolean need) {
        requireSame(need || getNeedClientAuth());
    }

    @Override
    public boolean getNeedClientAuth() {
        return side.clientMustProve();
    }

    @Override
    public void setWantClientAuth(boolean want) {
        requireSame(want || getNeedClientAuth());
    }

    @Override
    public boolean getWantClientAuth() {
        return false;
    }

    private void requireSame(boolean asked) {
        if (asked != getNeedClientAuth()) {
            throw new IllegalArgumentException("client certificates are asked for with requireClientCertificates");
        }
    }

    @Override
    public void setUseClientMode(boolean mode) {
        if (mode) {
            throw new IllegalArgumentException("this socket is a server's");
        }
    }

    @Override
    public boolean getUseClientMode() {
        return false;
    }

    /** Ignored when false: a server that takes up sessions only could never start one. */
    @Override
    public void setEnableSessionCreation(boolean flag) {
        if (!flag) {
            throw new IllegalArgumentException("a server must be able to start sessions");
        }
    }

    @Override
    public boolean getEnableSessionCreation() {
        return true;
    }
}
