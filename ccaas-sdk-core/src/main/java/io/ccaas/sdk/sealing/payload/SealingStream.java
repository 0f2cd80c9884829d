package io.ccaas.sdk.sealing.payload;

import io.ccaas.sdk.errors.Problem;
import io.ccaas.sdk.sealing.refusal.SealingRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalLong;

/** Reads what is plain and hands out the payload: the nonce, then chunks. Holds two chunks, whatever the length. */
public final class SealingStream extends ChunkStream {

    private final PayloadKey key;
    private final ChunkCipher cipher;
    private final OptionalLong expected;
    private final byte[] plain = new byte[ChunkLayout.PLAIN + 1];
    private final byte[] sealed = new byte[ChunkLayout.SEALED];
    private long chunk;
    private long count;
    private int carried;

    /**
     * Begins a payload.
     *
     * @param in what is plain; closed with this stream
     * @param nonce the payload's, fresh
     * @param key derived with it; closed with this stream
     * @param expected how long the input must be, when that is known
     */
    public SealingStream(InputStream in, byte[] nonce, PayloadKey key, OptionalLong expected) {
        super(in, nonce.clone());
        this.key = key;
        this.cipher = key.cipher();
        this.expected = expected;
    }

    /** One byte is read ahead, because the last chunk must be known as such. */
    @Override
    ByteBuffer next() throws IOException {
        int filled = fill(plain, carried, plain.length);
        boolean last = filled <= ChunkLayout.PLAIN;
        int length = Math.min(filled, ChunkLayout.PLAIN);
        count += length;
        requireExpected(last);
        int written = cipher.seal(chunk++, last, plain, length, sealed);
        plain[0] = plain[ChunkLayout.PLAIN];
        carried = 1;
        if (last) {
            end();
        }
        return ByteBuffer.wrap(sealed, 0, written);
    }

    private void requireExpected(boolean last) {
        if (expected.isPresent() && (count > expected.getAsLong() || (last && count < expected.getAsLong()))) {
            throw new SealingRefusedException(Problem.of(
                    "SEALING_LENGTH",
                    "exactly the " + expected.getAsLong() + " bytes that were announced",
                    last ? "the input ended after " + count : "there are more",
                    "Seal it anew with its length, or without one; what was sealed so far cannot be opened."));
        }
    }

    @Override
    void wipe() {
        Arrays.fill(plain, (byte) 0);
        key.close();
    }
}
