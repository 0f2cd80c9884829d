package io.ccaas.sdk.audio.verify.codec;

/** One packet or frame of a codec, in an array that is not copied and is used again. Not safe for use by several threads. */
public final class Packet {

    private final byte[] bytes;
    private final int start;
    private final int length;
    private final long offset;

    /**
     * A range of an array.
     *
     * @param bytes where it lies
     * @param start its first byte
     * @param length how long it is
     * @param offset where it starts in the payload, for refusals
     */
    public Packet(byte[] bytes, int start, int length, long offset) {
        this.bytes = bytes;
        this.start = start;
        this.length = length;
        this.offset = offset;
    }

    /**
     * Where it lies.
     *
     * @return the array itself
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Its first byte.
     *
     * @return an index
     */
    public int start() {
        return start;
    }

    /**
     * How long it is.
     *
     * @return bytes
     */
    public int length() {
        return length;
    }

    /**
     * Where it starts in the payload.
     *
     * @return bytes from the start
     */
    public long offset() {
        return offset;
    }

    /**
     * One byte.
     *
     * @param index from the start of the packet, within its length
     * @return 0 to 255
     */
    public int at(int index) {
        return bytes[start + index] & 0xFF;
    }

    /**
     * Whether a range holds nothing but zeros.
     *
     * @param from first index
     * @param to behind the last one
     * @return true for an empty range too
     */
    public boolean isZero(int from, int to) {
        for (int i = from; i < to; i++) {
            if (at(i) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * A piece of it.
     *
     * @param from first index
     * @param count how many bytes
     * @return the same array
     */
    public Packet part(int from, int count) {
        return new Packet(bytes, start + from, count, offset + from);
    }
}
