package io.ccaas.sdk.tls.enforce;

import io.ccaas.sdk.tls.jsse.CheckedInput;
import io.ccaas.sdk.tls.jsse.CheckedOutput;
import io.ccaas.sdk.tls.jsse.DelegatingSocket;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import javax.net.ssl.HandshakeCompletedListener;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A socket that passes no byte before its handshake was checked, and whose setters can only narrow. */
final class PolicySocket extends DelegatingSocket {

    private final SSLSocket inner;
    private final ConnectionRules rules;
    private final HandshakeCheck check;
    private final boolean clientMustProve;
    private final ReentrantLock handshake = new ReentrantLock();
    private volatile @Nullable FinishedHandshake finished;

    PolicySocket(SSLSocket inner, ConnectionRules rules, HandshakeCheck check, boolean clientMustProve) {
        super(inner);
        this.inner = inner;
        this.rules = rules;
        this.check = check;
        this.clientMustProve = clientMustProve;
        inner.setSSLParameters(Clamp.initial(inner.getSSLParameters(), rules));
        if (clientMustProve) {
            inner.setNeedClientAuth(true);
        }
    }

    boolean belongsTo(HandshakeCheck asker) {
        return check == asker;
    }

    Optional<FinishedHandshake> finished() {
        return isClosed() ? Optional.empty() : Optional.ofNullable(finished);
    }

    /** Once; a second call does nothing, so that nobody renegotiates. */
    @Override
    public void startHandshake() throws IOException {
        if (finished != null) {
            return;
        }
        handshake.lock();
        try {
            if (finished == null) {
                inner.startHandshake();
                FinishedHandshake result = check.finish(inner.getSession(), rules);
                inner.setEnableSessionCreation(false); // with the session invalidated, this blocks renegotiation
                finished = result;
            }
        } catch (IOException | RuntimeException failed) {
            inner.close(); // otherwise a later question to the inner socket would try again, unchecked
            throw failed;
        } finally {
            handshake.unlock();
        }
    }

    @Override
    public SSLSession getSession() {
        try {
            startHandshake();
        } catch (IOException refused) {
            // As Java's own sockets do: the null session, because the socket is closed by now.
        }
        return inner.getSession();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new CheckedInput(this, inner.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new CheckedOutput(this, inner.getOutputStream());
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
        if (mode != inner.getUseClientMode()) {
            throw new IllegalArgumentException("this socket keeps the side of the connection it was made for");
        }
    }

    @Override
    public void setEnableSessionCreation(boolean flag) {
        if (!flag) {
            super.setEnableSessionCreation(false);
        }
    }

    /** Refused: the event would hand out the inner socket. */
    @Override
    public void addHandshakeCompletedListener(HandshakeCompletedListener listener) {
        throw new UnsupportedOperationException("ask the socket after startHandshake instead");
    }

    @Override
    public void setHandshakeApplicationProtocolSelector(
            @Nullable BiFunction<SSLSocket, List<String>, String> selector) {
        super.setHandshakeApplicationProtocolSelector(
                selector == null ? null : (hidden, offered) -> selector.apply(this, offered));
    }
}
