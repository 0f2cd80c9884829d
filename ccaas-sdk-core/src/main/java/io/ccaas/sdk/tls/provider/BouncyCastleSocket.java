package io.ccaas.sdk.tls.provider;

import io.ccaas.sdk.tls.jsse.DelegatingSocket;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.jsse.BCSSLSocket;

/** A socket of BCJSSE that keeps its groups whatever parameters are set, and fails and closes as Java's own do. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // close must not wait behind a call that is blocked
final class BouncyCastleSocket extends DelegatingSocket {

    private final SSLSocket inner;
    private final Socket plain;
    private final boolean autoClose;
    private final Told told;
    private volatile boolean shaken;

    BouncyCastleSocket(SSLSocket inner, Socket plain, boolean autoClose, Told told) {
        super(inner, plain);
        this.inner = inner;
        this.plain = plain;
        this.autoClose = autoClose;
        this.told = told;
    }

    @Override
    public void setSSLParameters(SSLParameters parameters) {
        inner.setSSLParameters(parameters);
        BCSSLSocket theirs = (BCSSLSocket) inner;
        theirs.setParameters(BouncyCastleTls.tell(theirs.getParameters(), told));
    }

    @Override
    public void startHandshake() throws IOException {
        try {
            inner.startHandshake();
            shaken = true;
        } catch (IOException foreign) {
            throw BouncyCastleAlert.asOfJava(foreign);
        } catch (RuntimeException foreign) {
            throw new SSLHandshakeException(
                    "the provider failed: " + foreign.getClass().getSimpleName());
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(inner.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                try {
                    return in.read(buffer, offset, length);
                } catch (IOException foreign) {
                    throw BouncyCastleAlert.asOfJava(foreign);
                }
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(inner.getOutputStream()) {
            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                try {
                    out.write(buffer, offset, length);
                } catch (IOException foreign) {
                    throw BouncyCastleAlert.asOfJava(foreign);
                }
            }
        };
    }

    /** During its handshake the inner one holds the lock that its own closing waits for. */
    @Override
    public void close() throws IOException {
        if (shaken || !autoClose) {
            inner.close();
        } else {
            plain.close();
        }
    }

    @Override
    public boolean isClosed() {
        return plain.isClosed() || inner.isClosed();
    }
}
