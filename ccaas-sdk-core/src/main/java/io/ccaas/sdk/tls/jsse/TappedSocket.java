package io.ccaas.sdk.tls.jsse;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connected socket that shows a witness every byte of one direction, before whoever reads it and after it was
 * written. For a TLS provider to be laid over; whoever wants options asks the socket itself.
 */
public final class TappedSocket extends Socket {

    private final Socket inner;
    private final boolean outgoing;
    private final Consumer<ByteBuffer> witness;

    private TappedSocket(Socket inner, boolean outgoing, Consumer<ByteBuffer> witness) {
        super();
        this.inner = inner;
        this.outgoing = outgoing;
        this.witness = witness;
    }

    /**
     * Shows what comes in.
     *
     * @param inner a connected socket
     * @param witness is called by the thread that reads
     * @return the socket to read from
     */
    public static TappedSocket reading(Socket inner, Consumer<ByteBuffer> witness) {
        return new TappedSocket(inner, false, witness);
    }

    /**
     * Shows what goes out.
     *
     * @param inner a connected socket
     * @param witness is called by the thread that writes
     * @return the socket to write to
     */
    public static TappedSocket writing(Socket inner, Consumer<ByteBuffer> witness) {
        return new TappedSocket(inner, true, witness);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (outgoing) {
            return inner.getInputStream();
        }
        return new FilterInputStream(inner.getInputStream()) {
            @Override
            public int read() throws IOException {
                int octet = in.read();
                if (octet >= 0) {
                    witness.accept(ByteBuffer.allocate(1).put(0, (byte) octet));
                }
                return octet;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = in.read(buffer, offset, length);
                if (count > 0) {
                    witness.accept(ByteBuffer.wrap(buffer, offset, count));
                }
                return count;
            }

            @Override
            public long skip(long count) {
                return 0; // what is skipped would not be shown
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        if (!outgoing) {
            return inner.getOutputStream();
        }
        return new FilterOutputStream(inner.getOutputStream()) {
            @Override
            public void write(int octet) throws IOException {
                out.write(octet);
                witness.accept(ByteBuffer.allocate(1).put(0, (byte) octet));
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                out.write(buffer, offset, length);
                witness.accept(ByteBuffer.wrap(buffer, offset, length));
            }
        };
    }

    @Override
    public synchronized void close() throws IOException {
        inner.close();
    }

    @Override
    public boolean isClosed() {
        return inner.isClosed();
    }

    @Override
    public boolean isConnected() {
        return inner.isConnected();
    }

    @Override
    public boolean isBound() {
        return inner.isBound();
    }

    @Override
    public @Nullable InetAddress getInetAddress() {
        return inner.getInetAddress();
    }

    @Override
    public int getPort() {
        return inner.getPort();
    }

    @Override
    public InetAddress getLocalAddress() {
        return inner.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return inner.getLocalPort();
    }

    @Override
    public @Nullable SocketAddress getRemoteSocketAddress() {
        return inner.getRemoteSocketAddress();
    }

    @Override
    public @Nullable SocketAddress getLocalSocketAddress() {
        return inner.getLocalSocketAddress();
    }
}
