package io.ccaas.sdk.tls.jsse;

import java.io.IOException;
import java.io.OutputStream;
import javax.net.ssl.SSLSocket;

/** Writes only after {@link SSLSocket#startHandshake()} of the socket in front has returned; closing closes that socket. */
public final class CheckedOutput extends OutputStream {

    private final SSLSocket socket;
    private final OutputStream inner;

    /**
     * Stands in front.
     *
     * @param socket whose handshake must come first; starting it again must do nothing
     * @param inner the stream of the socket behind it
     */
    public CheckedOutput(SSLSocket socket, OutputStream inner) {
        this.socket = socket;
        this.inner = inner;
    }

    @Override
    public void write(int octet) throws IOException {
        socket.startHandshake();
        inner.write(octet);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        socket.startHandshake();
        inner.write(buffer, offset, length);
    }

    @Override
    public void flush() throws IOException {
        inner.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
