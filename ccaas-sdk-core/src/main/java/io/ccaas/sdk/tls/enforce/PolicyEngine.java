package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.tls.jsse.DelegatingEngine;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BiFunction;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** A server's engine that passes no byte before its handshake was checked, and whose setters can only narrow. */
final class PolicyEngine extends DelegatingEngine {

    private final SSLEngine inner;
    private final ConnectionRules rules;
    private final HandshakeCheck check;
    private final boolean clientMustProve;
    private volatile boolean finished;

    PolicyEngine(SSLEngine inner, ConnectionRules rules, HandshakeCheck check, boolean clientMustProve) {
        super(inner);
        this.inner = inner;
        this.rules = rules;
        this.check = check;
        this.clientMustProve = clientMustProve;
        inner.setUseClientMode(false);
        inner.setSSLParameters(Clamp.initial(inner.getSSLParameters(), rules));
        if (clientMustProve) {
            inner.setNeedClientAuth(true);
        }
    }

    @Override
    public SSLEngineResult wrap(ByteBuffer[] sources, int offset, int length, ByteBuffer target) throws SSLException {
        SSLEngineResult result = inner.wrap(sources, offset, length, target);
        return checked(result, result.bytesConsumed());
    }

    @Override
    public SSLEngineResult unwrap(ByteBuffer source, ByteBuffer[] targets, int offset, int length) throws SSLException {
        SSLEngineResult result = inner.unwrap(source, targets, offset, length);
        return checked(result, result.bytesProduced());
    }

    /** At the end of the handshake, or when a byte of the application comes before that end was reported. */
    private SSLEngineResult checked(SSLEngineResult result, int applicationBytes) throws SSLException {
        boolean due = result.getHandshakeStatus() == HandshakeStatus.FINISHED || applicationBytes > 0;
        if (due && !finished) {
            try {
                check.finish(inner.getSession(), rules);
                inner.setEnableSessionCreation(false); // with the session invalidated, this blocks renegotiation
                finished = true;
            } catch (SSLException refused) {
                inner.closeOutbound();
                throw refused;
            }
        }
        return result;
    }

    @Override
    public void setEnabledProtocols(String[] protocols) {
        inner.setEnabledProtocols(Clamp.narrow(protocols, rules.limits().protocols()));
    }

    @Override
    public void setEnabledCipherSuites(String[] suites) {
        inner.setEnabledCipherSuites(Clamp.narrow(suites, rules.limits().suites()));
    }

    @Override
    public String[] getSupportedProtocols() {
        return Clamp.narrow(null, rules.limits().protocols());
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return Clamp.narrow(null, rules.limits().suites());
    }

    @Override
    public SSLParameters getSSLParameters() {
        return Clamp.shown(inner.getSSLParameters());
    }

    @Override
    public void setSSLParameters(SSLParameters asked) {
        inner.setSSLParameters(Clamp.apply(asked, inner.getSSLParameters(), rules));
        if (!clientMustProve && asked.getNeedClientAuth()) {
            inner.setNeedClientAuth(true);
        }
    }

    @Override
    public void setNeedClientAuth(boolean need) {
        if (!clientMustProve) {
            super.setNeedClientAuth(need);
        }
    }

    @Override
    public void setWantClientAuth(boolean want) {
        if (!clientMustProve) {
            super.setWantClientAuth(want);
        }
    }

    @Override
    public void setUseClientMode(boolean mode) {
        if (mode) {
            throw new IllegalArgumentException("this engine is a server's");
        }
    }

    @Override
    public void setEnableSessionCreation(boolean flag) {
        if (!flag) {
            super.setEnableSessionCreation(false);
        }
    }

    @Override
    public void setHandshakeApplicationProtocolSelector(
            @Nullable BiFunction<SSLEngine, List<String>, String> selector) {
        super.setHandshakeApplicationProtocolSelector(
                selector == null ? null : (hidden, offered) -> selector.apply(this, offered));
    }
}
