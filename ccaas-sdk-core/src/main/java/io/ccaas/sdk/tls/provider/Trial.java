package io.ccaas.sdk.tls.provider;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/** One client in memory that has said its hello, and what it makes of an answer. */
final class Trial {

    private static final int ALERT = 21;
    private static final int MOST_STEPS = 32;

    private final SSLEngine engine;
    private final ByteBuffer out;
    private final ByteBuffer in;
    private final ClientHello hello;

    private Trial(SSLEngine engine, ByteBuffer out, ClientHello hello) {
        this.engine = engine;
        this.out = out;
        this.in = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        this.hello = hello;
    }

    /** Empty when the client says no hello at all: with nothing left to offer, Java says none. */
    static Optional<Trial> begin(SSLEngine client) {
        ByteBuffer out = ByteBuffer.allocate(client.getSession().getPacketBufferSize());
        try {
            client.wrap(ByteBuffer.allocate(0), out);
            return Optional.of(new Trial(client, out, ClientHello.in(out.flip())));
        } catch (SSLException | BufferUnderflowException | IllegalArgumentException noHello) {
            return Optional.empty();
        }
    }

    ClientHello onlyHello() {
        engine.closeOutbound();
        return hello;
    }

    /** Whether the client takes the answer and waits for the next message, or says its hello again. */
    boolean takes(Function<ClientHello, ByteBuffer> server) {
        try {
            engine.unwrap(server.apply(hello), in);
            return goesOn();
        } catch (SSLException refused) {
            return false;
        } finally {
            engine.closeOutbound();
        }
    }

    private boolean goesOn() throws SSLException {
        for (int step = 0; step < MOST_STEPS; step++) {
            HandshakeStatus status = engine.getHandshakeStatus();
            if (status == HandshakeStatus.NEED_TASK) {
                engine.getDelegatedTask().run();
            } else if (status != HandshakeStatus.NEED_WRAP) {
                engine.unwrap(ByteBuffer.allocate(0), in); // a failed task is told here
                return !engine.isInboundDone();
            } else if (saysAlert()) {
                return false;
            }
        }
        return false;
    }

    private boolean saysAlert() throws SSLException {
        out.clear();
        engine.wrap(ByteBuffer.allocate(0), out);
        return out.get(0) == ALERT;
    }
}
