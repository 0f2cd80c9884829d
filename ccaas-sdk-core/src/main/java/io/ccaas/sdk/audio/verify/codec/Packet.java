package io.ccaas.sdk.audio.verify.codec;

/**
 * One packet or frame of a codec, in an array that is used again. Not safe for use by several threads.
 *
 * @param bytes where it lies
 * @param start its first byte
 * @param length how long it is
 * @param offset where it starts in the payload, for refusals
 */
public record Packet(byte[] bytes, int start, int length, long offset) {

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

    /** Says nothing of its bytes. */
    @Override
    public String toString() {
        return "a packet of " + length + " bytes";
    }
}
