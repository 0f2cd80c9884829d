package io.ccaas.sdk.tls.jsse;

import java.io.IOException;
import java.io.InputStream;
import javax.net.ssl.SSLSocket;

/** Reads only after {@link SSLSocket#startHandshake()} of the socket in front has returned; closing closes that socket. */
public final class CheckedInput extends InputStream {

    private final SSLSocket socket;
    private final InputStream inner;

    /**
     * Stands in front.
     *
     * @param socket whose handshake must come first; starting it again must do nothing
     * @param inner the stream of the socket behind it
     */
    public CheckedInput(SSLSocket socket, InputStream inner) {
        this.socket = socket;
        this.inner = inner;
    }

    @Override
    public int read() throws IOException {
        socket.startHandshake();
        return inner.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        socket.startHandshake();
        return inner.read(buffer, offset, length);
    }

    @Override
    public int available() throws IOException {
        return inner.available();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
