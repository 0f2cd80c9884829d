package io.ccaas.sdk.tls.provider;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the group that a server chose off its first flight, which is in clear (RFC 8446 sections 4.1.3, 4.2.8 and 5.1).
 * Whatever is not exactly a hello of TLS 1.3 tells no group, and a connection without one is refused afterwards.
 *
 * <p>Sees the same bytes as the provider, in the same order, from one thread.
 */
final class ServerHello implements Consumer<ByteBuffer> {

    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int HANDSHAKE = 22;
    private static final byte SERVER_HELLO = 2;
    private static final int TLS_1_3 = 0x0304;

    private static final int RECORD_HEADER = 5;
    private static final int MESSAGE_HEADER = 4;
    private static final int RANDOM = 32;

    /** The longest key has 1665 octets; what else a hello may carry is short. */
    private static final int LONGEST = 4096;

    private final Told told;
    private final ByteBuffer record = ByteBuffer.allocate(LONGEST);
    private final ByteBuffer message = ByteBuffer.allocate(LONGEST);
    private boolean over;

    ServerHello(Told told) {
        this.told = told;
    }

    @Override
    public void accept(ByteBuffer bytes) {
        while (!over && bytes.hasRemaining()) {
            int whole = recordLength();
            if (whole > LONGEST) {
                over = true;
                return;
            }
            int next = Math.min(whole - record.position(), bytes.remaining());
            record.put(ClientHello.part(bytes, next));
            if (record.position() > RECORD_HEADER && record.position() == recordLength()) {
                take(record.flip());
                record.clear();
            }
        }
    }

    private int recordLength() {
        if (record.position() < RECORD_HEADER) {
            return RECORD_HEADER;
        }
        int length = record.getShort(RECORD_HEADER - 2) & 0xffff;
        return length == 0 ? Integer.MAX_VALUE : RECORD_HEADER + length;
    }

    private void take(ByteBuffer whole) {
        int type = whole.get() & 0xff;
        whole.position(RECORD_HEADER);
        if (type == HANDSHAKE && whole.remaining() <= message.remaining()) {
            message.put(whole);
            messages();
        } else if (type != CHANGE_CIPHER_SPEC) {
            over = true;
        }
    }

    private void messages() {
        message.flip();
        while (!over && message.remaining() >= MESSAGE_HEADER) {
            int header = message.getInt(message.position());
            if (header >>> 24 != SERVER_HELLO) {
                over = true;
            } else if (message.remaining() < MESSAGE_HEADER + (header & 0xffffff)) {
                break;
            } else {
                message.position(message.position() + MESSAGE_HEADER);
                hello(ClientHello.part(message, header & 0xffffff));
            }
        }
        message.compact();
    }

    private void hello(ByteBuffer body) {
        try {
            body.getShort();
            byte[] random = new byte[RANDOM];
            body.get(random);
            if (!Arrays.equals(random, ScriptedServer.RETRY)) {
                over = true;
                group(body).ifPresent(point -> told.agreed(CodePoints.group(point)));
            }
        } catch (BufferUnderflowException | IllegalArgumentException malformed) {
            over = true;
        }
    }

    private static OptionalInt group(ByteBuffer afterRandom) {
        ClientHello.part(afterRandom, afterRandom.get() & 0xff); // session id
        afterRandom.getShort(); // suite
        afterRandom.get(); // compression
        Map<Integer, ByteBuffer> extensions = ClientHello.extensions(afterRandom);
        ByteBuffer share = extensions.get(ClientHello.KEY_SHARE);
        if (share == null || !isShare(share) || afterRandom.hasRemaining()) {
            return OptionalInt.empty();
        }
        boolean tls13 = is(extensions.get(ClientHello.SUPPORTED_VERSIONS), TLS_1_3);
        return tls13 ? OptionalInt.of(share.getShort(0) & 0xffff) : OptionalInt.empty();
    }

    private static boolean is(@Nullable ByteBuffer extension, int value) {
        return extension != null && extension.remaining() == 2 && extension.getShort(0) == value;
    }

    private static boolean isShare(ByteBuffer extension) {
        return extension.remaining() > 4 && (extension.getShort(2) & 0xffff) == extension.remaining() - 4;
    }
}
