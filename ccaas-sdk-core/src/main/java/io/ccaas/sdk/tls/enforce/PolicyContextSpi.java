package io.ccaas.sdk.tls.enforce;

import java.security.Provider;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** Makes engines and server sockets of Java and puts ours in front; makes nothing for clients. */
final class PolicyContextSpi extends SSLContextSpi {

    private final ServerSide side;
    private final Contexts java;

    /** The context around it, of the same provider. */
    static SSLContext context(ServerSide side, Contexts java) {
        return new PolicyContext(new PolicyContextSpi(side, java), java.first().getProvider());
    }

    private static final class PolicyContext extends SSLContext {

        PolicyContext(SSLContextSpi spi, Provider provider) {
            super(spi, provider, "TLS");
        }
    }

    private PolicyContextSpi(ServerSide side, Contexts java) {
        this.side = side;
        this.java = java;
    }

    @Override
    protected void engineInit(
            KeyManager @Nullable [] keys, TrustManager @Nullable [] trust, @Nullable SecureRandom random) {
        throw new UnsupportedOperationException("this context is ready, and stays as it was built");
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
        throw new UnsupportedOperationException("this context is for servers only");
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
        return new PolicyServerSocketFactory(side);
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
        return side.engine(SSLContext::createSSLEngine);
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
        return side.engine(context -> context.createSSLEngine(host, port));
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
        return java.first().getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
        return java.first().getClientSessionContext();
    }

    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
        SSLParameters parameters = new SSLParameters(
                Clamp.narrow(null, side.limits().suites()),
                Clamp.narrow(null, side.limits().protocols()));
        parameters.setUseCipherSuitesOrder(true);
        if (side.clientMustProve()) {
            parameters.setNeedClientAuth(true);
        }
        return parameters;
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
        return engineGetDefaultSSLParameters();
    }
}
