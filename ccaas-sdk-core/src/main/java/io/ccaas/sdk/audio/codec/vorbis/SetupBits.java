package io.ccaas.sdk.audio.codec.vorbis;

/** Reads numbers as Vorbis packs them, lowest bit first (specification, 2.1). Behind the end it reads zeros and remembers it. */
final class SetupBits {

    private final byte[] bytes;
    private final long end;
    private long at;

    SetupBits(byte[] bytes, int offset) {
        this.bytes = bytes;
        this.at = offset * 8L;
        this.end = bytes.length * 8L;
    }

    int read(int count) {
        int value = 0;
        for (int i = 0; i < count; i++, at++) {
            if (at < end) {
                value |= (bytes[(int) (at >> 3)] >> (at & 7) & 1) << i;
            }
        }
        return value;
    }

    boolean flag() {
        return read(1) == 1;
    }

    void skip(long count) {
        at += count;
    }

    /** Makes what nobody reads zero. */
    void erase(int count) {
        for (int i = 0; i < count; i++, at++) {
            if (at < end) {
                bytes[(int) (at >> 3)] &= (byte) ~(1 << (at & 7));
            }
        }
    }

    /** Bits from the start of the array. */
    long position() {
        return at;
    }

    boolean overran() {
        return at > end;
    }

    /** How many bits a number up to {@code value} takes (specification, 9.2.1). */
    static int ilog(int value) {
        return 32 - Integer.numberOfLeadingZeros(value);
    }
}
