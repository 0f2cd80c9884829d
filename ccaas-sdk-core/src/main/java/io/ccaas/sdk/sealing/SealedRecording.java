package io.ccaas.sdk.sealing;

import io.ccaas.sdk.sealing.header.AgeHeader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Bytes in the age format on their way, once: a type of its own, so that what is stored cannot be audio in the clear by mistake.
 *
 * <p>Guarantees: it begins with a header of age. One that {@link Sealer} made holds nothing readable without a recipient's key.
 * Does not guarantee, when it was {@link #received}: anything about what follows; only {@link Unsealer} proves that. Not
 * thread-safe; it can be read once, because to seal again means new keys.
 */
public final class SealedRecording implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final AgeHeader header;
    private final InputStream payload;
    private final OptionalLong payloadLength;
    private final AtomicBoolean taken = new AtomicBoolean();

    SealedRecording(AgeHeader header, InputStream payload, OptionalLong payloadLength) {
        this.header = header;
        this.payload = payload;
        this.payloadLength = payloadLength;
    }

    /**
     * Takes what came from a store. Reads the header at once.
     *
     * @param bytes closed with this object, and also when it is refused
     * @return not proven yet
     * @throws IOException as the stream says
     * @throws io.ccaas.sdk.sealing.refusal.SealingRefusedException when it does not begin with a header of age
     */
    public static SealedRecording received(InputStream bytes) throws IOException {
        try {
            InputStream buffered = new BufferedInputStream(bytes, BUFFER);
            return new SealedRecording(AgeHeader.read(buffered), buffered, OptionalLong.empty());
        } catch (IOException | RuntimeException refused) {
            bytes.close();
            throw refused;
        }
    }

    /**
     * How long it is, header included.
     *
     * @return bytes; empty when what is sealed has no known length, or it was received
     */
    public OptionalLong length() {
        return payloadLength.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(header.length() + payloadLength.getAsLong());
    }

    /**
     * SHA-256 of the header, which names this sealing: no two have the same.
     *
     * @return 32 bytes
     */
    public byte[] headerDigest() {
        return header.digest();
    }

    /**
     * The sealed bytes, to be pulled.
     *
     * @return a stream that closes this recording
     * @throws IllegalStateException the second time
     */
    public InputStream openStream() {
        return new SequenceInputStream(new ByteArrayInputStream(header.bytes()), take());
    }

    /**
     * The sealed bytes, pushed. The stream is left open, and what was written is of no use when this throws.
     *
     * @param out where to
     * @return how many there were
     * @throws IOException as either stream says
     * @throws IllegalStateException the second time
     */
    public long writeTo(OutputStream out) throws IOException {
        InputStream from = take();
        out.write(header.bytes());
        return header.length() + from.transferTo(out);
    }

    AgeHeader header() {
        return header;
    }

    OptionalLong payloadLength() {
        return payloadLength;
    }

    /** The payload, nonce and all. */
    InputStream take() {
        if (taken.getAndSet(true)) {
            throw new IllegalStateException("a sealed recording can be read once");
        }
        return payload;
    }

    /** Closes what it reads from. */
    @Override
    public void close() throws IOException {
        payload.close();
    }

    @Override
    public String toString() {
        return "SealedRecording";
    }
}
