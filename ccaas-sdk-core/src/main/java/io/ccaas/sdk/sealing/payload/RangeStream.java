package io.ccaas.sdk.sealing.payload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A stretch of what is plain, out of the chunks that hold it, each verified as a whole before any byte of it is handed out. */
public final class RangeStream extends ChunkStream {

    private final ChunkOpener opener;
    private final ChunkLayout layout;
    private final long until;
    private final byte[] sealed = new byte[ChunkLayout.SEALED];
    private final byte[] plain = new byte[ChunkLayout.PLAIN];
    private long position;

    /**
     * Begins a stretch.
     *
     * @param in sealed bytes from {@link #firstByte} on; closed with this stream
     * @param key stays the caller's
     * @param layout of the whole payload, with a length that was proven
     * @param from first byte of what is plain
     * @param length how many, at least 1, all within the layout
     */
    public RangeStream(InputStream in, PayloadKey key, ChunkLayout layout, long from, long length) {
        super(in, new byte[0]);
        this.opener = new ChunkOpener(key.cipher());
        this.layout = layout;
        this.position = from;
        this.until = from + length;
    }

    /**
     * Where the sealed bytes of a stretch begin.
     *
     * @param from first byte of what is plain
     * @return bytes behind the nonce
     */
    public static long firstByte(long from) {
        return ChunkLayout.startOf(ChunkLayout.chunkOf(from));
    }

    /**
     * How many sealed bytes a stretch needs.
     *
     * @param layout of the whole payload
     * @param from first byte of what is plain
     * @param length how many, at least 1
     * @return bytes
     */
    public static long sealedLength(ChunkLayout layout, long from, long length) {
        long behind = ChunkLayout.startOf(ChunkLayout.chunkOf(from + length - 1) + 1);
        return Math.min(behind, layout.payload()) - firstByte(from);
    }

    /**
     * Proves the end of a payload.
     *
     * @param in the last chunk
     * @param key stays the caller's
     * @param layout as the payload's length says
     * @throws IOException as the stream says
     * @throws io.ccaas.sdk.sealing.refusal.SealingRefusedException when it was not sealed as the last, at this place
     */
    public static void requireLast(InputStream in, PayloadKey key, ChunkLayout layout) throws IOException {
        byte[] sealed = in.readNBytes((int) (layout.payload() - layout.lastChunk()));
        byte[] plain = new byte[ChunkLayout.PLAIN];
        new ChunkOpener(key.cipher()).open(layout.chunks() - 1, true, sealed, sealed.length, plain);
        Arrays.fill(plain, (byte) 0);
    }

    @Override
    ByteBuffer next() throws IOException {
        long chunk = ChunkLayout.chunkOf(position);
        boolean last = chunk == layout.chunks() - 1;
        int whole = (int) (Math.min(ChunkLayout.startOf(chunk + 1), layout.payload()) - ChunkLayout.startOf(chunk));
        if (fill(sealed, 0, whole) < whole) {
            throw ChunkOpener.cut();
        }
        int opened = opener.open(chunk, last, sealed, whole, plain);
        int start = (int) (position - chunk * ChunkLayout.PLAIN);
        int end = (int) Math.min(opened, until - chunk * ChunkLayout.PLAIN);
        position += end - start;
        if (position == until) {
            end();
        }
        return ByteBuffer.wrap(plain, start, end - start);
    }

    @Override
    void wipe() {
        Arrays.fill(sealed, (byte) 0);
    }
}
