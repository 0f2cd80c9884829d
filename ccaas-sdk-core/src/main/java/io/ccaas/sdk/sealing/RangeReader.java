package io.ccaas.sdk.sealing;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.sealing.payload.ChunkLayout;
import io.ccaas.sdk.sealing.payload.PayloadKey;
import io.ccaas.sdk.sealing.payload.RangeStream;
import io.ccaas.sdk.sealing.refusal.SealingRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Stretches of a sealed recording. Thread-safe; holds its key until it is closed.
 *
 * <p>Guarantees: the length was proven by the last chunk; every byte comes out of a chunk that was verified as a whole at its place,
 * also when the object is replaced meanwhile. Does not guarantee: anything about chunks that no stretch touched.
 */
public final class RangeReader implements AutoCloseable {

    private final SealedSource source;
    private final PayloadKey key;
    private final long payloadStart;
    private final ChunkLayout layout;

    private RangeReader(SealedSource source, PayloadKey key, long payloadStart, ChunkLayout layout) {
        this.source = source;
        this.key = key;
        this.payloadStart = payloadStart;
        this.layout = layout;
    }

    static RangeReader open(SealedSource source, PayloadKey key, long payloadStart, long length) throws IOException {
        try {
            long plain = ChunkLayout.plainOf(length - payloadStart).orElseThrow(RangeReader::cut);
            RangeReader reader = new RangeReader(source, key, payloadStart, new ChunkLayout(plain));
            reader.requireEnd();
            return reader;
        } catch (IOException | RuntimeException refused) {
            key.close();
            throw refused;
        }
    }

    private static SealingRefusedException cut() {
        return new SealingRefusedException(Problem.of(
                "SEALED_TRUNCATED",
                "a whole sealed recording",
                "none has this length",
                "Get the object anew; if it stays so, it is damaged or somebody changed it."));
    }

    /** Section "Payload": before a place is counted from the end, the last chunk must prove to be the last. */
    private void requireEnd() throws IOException {
        long start = layout.lastChunk();
        try (InputStream last = source.open(payloadStart + start, layout.payload() - start)) {
            RangeStream.requireLast(last, key, layout);
        }
    }

    /**
     * How long what was sealed is.
     *
     * @return bytes, proven
     */
    public long length() {
        return layout.plain();
    }

    /**
     * Opens a stretch.
     *
     * @param from first byte, at least 0
     * @param length how many, at least 0; the stretch lies within {@link #length()}
     * @return the bytes; a refusal is a {@link SealingRefusedException} from its {@code read}
     * @throws IOException as the source says
     * @throws IndexOutOfBoundsException when the stretch lies elsewhere
     */
    public InputStream range(long from, long length) throws IOException {
        Objects.checkFromIndexSize(from, length, layout.plain());
        if (length == 0) {
            return InputStream.nullInputStream();
        }
        InputStream sealed =
                source.open(payloadStart + RangeStream.firstByte(from), RangeStream.sealedLength(layout, from, length));
        return new RangeStream(sealed, key, layout, from, length);
    }

    /** Wipes the key; streams that are still open fail. */
    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "RangeReader";
    }
}
