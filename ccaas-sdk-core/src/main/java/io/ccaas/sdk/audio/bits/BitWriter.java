package io.ccaas.sdk.audio.bits;

import java.util.Arrays;

/** Writes unsigned numbers bit by bit, most significant bit first; the last byte is filled up with zeros. */
public final class BitWriter {

    private byte[] bytes = new byte[32];
    private int bits;

    /** Starts with nothing. */
    public BitWriter() {}

    /**
     * Writes a number.
     *
     * @param value its lowest bits are written
     * @param count bits, 0 to 64
     * @return this writer
     */
    public BitWriter write(long value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            if (bits >> 3 == bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            bytes[bits >> 3] |= (byte) (((value >> i) & 1) << (7 - (bits & 7)));
            bits++;
        }
        return this;
    }

    /**
     * What was written.
     *
     * @return a copy in whole bytes
     */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, (bits + 7) >> 3);
    }
}
