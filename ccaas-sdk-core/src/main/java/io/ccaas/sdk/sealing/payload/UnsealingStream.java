package io.ccaas.sdk.sealing.payload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads chunks and hands out what is plain. The end is reported only behind a chunk that was sealed as the last, with nothing
 * behind it. Holds two chunks, whatever the length.
 */
public final class UnsealingStream extends ChunkStream {

    private final PayloadKey key;
    private final ChunkOpener opener;
    private final byte[] sealed = new byte[ChunkLayout.SEALED + 1];
    private final byte[] plain = new byte[ChunkLayout.PLAIN];
    private long chunk;
    private int carried;

    /**
     * Begins to open a payload.
     *
     * @param in what follows the nonce; closed with this stream
     * @param key derived with the nonce; closed with this stream
     */
    public UnsealingStream(InputStream in, PayloadKey key) {
        super(in, new byte[0]);
        this.key = key;
        this.opener = new ChunkOpener(key.cipher());
    }

    @Override
    ByteBuffer next() throws IOException {
        int filled = fill(sealed, carried, sealed.length);
        boolean last = filled <= ChunkLayout.SEALED;
        int length = Math.min(filled, ChunkLayout.SEALED);
        int opened = opener.open(chunk++, last, sealed, length, plain);
        sealed[0] = sealed[ChunkLayout.SEALED];
        carried = 1;
        if (last) {
            end();
        }
        return ByteBuffer.wrap(plain, 0, opened);
    }

    /** The last chunk is still to be handed out; close wipes it. */
    @Override
    void wipe() {
        Arrays.fill(sealed, (byte) 0);
        key.close();
    }
}
