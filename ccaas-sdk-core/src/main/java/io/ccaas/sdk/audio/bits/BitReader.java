package io.ccaas.sdk.audio.bits;

/**
 * Reads unsigned numbers bit by bit, most significant bit first. Behind the end it reads zeros and remembers it: ask
 * {@link #overran()} once where it matters. Not safe for use by several threads.
 */
public final class BitReader {

    private final byte[] bytes;
    private final long end;
    private long at;

    /**
     * Reads a range of bytes, which is not copied.
     *
     * @param bytes where the bits lie
     * @param offset first byte
     * @param length how many bytes
     */
    public BitReader(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.at = offset * 8L;
        this.end = (offset + (long) length) * 8L;
    }

    /**
     * Reads a number.
     *
     * @param count bits, 0 to 32
     * @return 0 to 2^count - 1
     */
    public long read(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 1) | bit();
        }
        return value;
    }

    /**
     * Reads a number that fits an int.
     *
     * @param count bits, 0 to 31
     * @return 0 to 2^count - 1
     */
    public int readInt(int count) {
        return (int) read(count);
    }

    /**
     * Reads one bit.
     *
     * @return whether it is 1
     */
    public boolean readFlag() {
        return bit() == 1;
    }

    /**
     * Moves on.
     *
     * @param count bits, at least 0
     */
    public void skip(long count) {
        at += count;
    }

    /**
     * Where the next bit lies.
     *
     * @return bits from the start of the array
     */
    public long position() {
        return at;
    }

    /**
     * How many bits are left.
     *
     * @return negative when more was read than is there
     */
    public long remaining() {
        return end - at;
    }

    /**
     * Whether more was read than is there.
     *
     * @return whether some numbers were made up of zeros
     */
    public boolean overran() {
        return at > end;
    }

    private int bit() {
        int bit = at < end ? (bytes[(int) (at >> 3)] >> (7 - (int) (at & 7))) & 1 : 0;
        at++;
        return bit;
    }
}
