package io.ccaas.sdk.audio.verify.input;

/** Unsigned numbers of a few bits each, highest bit first; zeros behind the end, which {@link #isBehindEnd()} tells. */
public final class Bits {

    private final byte[] from;
    private final int end;
    private int at;

    /**
     * Reads a range of an array, which is not copied.
     *
     * @param from where the bits lie
     * @param offset first byte
     * @param length bytes
     */
    public Bits(byte[] from, int offset, int length) {
        this.from = from;
        this.at = offset * 8;
        this.end = (offset + length) * 8;
    }

    /**
     * Takes a number.
     *
     * @param count bits, 0 to 31
     * @return 0 to 2^count - 1
     */
    public int take(int count) {
        int value = 0;
        for (int i = 0; i < count; i++, at++) {
            int bit = at < end ? (from[at >>> 3] >>> (7 - (at & 7))) & 1 : 0;
            value = (value << 1) | bit;
        }
        return value;
    }

    /**
     * Moves on.
     *
     * @param count bits
     */
    public void leap(int count) {
        at += count;
    }

    /**
     * Where the next bit lies.
     *
     * @return bits from the start of the array
     */
    public int at() {
        return at;
    }

    /**
     * Whether bits were taken that are not there.
     *
     * @return true behind the end
     */
    public boolean isBehindEnd() {
        return at > end;
    }

    /**
     * Whether everything from here to the end is zero, as padding must be.
     *
     * @return true for no bits too
     */
    public boolean restIsZero() {
        while (at < end) {
            if (take(1) != 0) {
                return false;
            }
        }
        return true;
    }
}
