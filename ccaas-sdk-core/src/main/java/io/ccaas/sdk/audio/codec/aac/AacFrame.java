package io.ccaas.sdk.audio.codec.aac;

import io.ccaas.sdk.audio.bits.BitReader;

/**
 * One raw data block (ISO/IEC 14496-3, 4.4.2.1). In front of the first sound element it may hold fill bytes, data streams and a comment:
 * encoders write their names there. Not reached: the same behind a sound element, which only a full decoder could find.
 */
public final class AacFrame {

    private static final int DATA_STREAM = 4;
    private static final int PROGRAM_CONFIG = 5;
    private static final int FILL = 6;
    private static final int END = 7;

    private final byte[] bytes;
    private final int offset;
    private final int end;
    private final BitReader bits;

    private AacFrame(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.offset = offset;
        this.end = offset + length;
        this.bits = new BitReader(bytes, offset, length);
    }

    /**
     * Overwrites with zeros, in place, what carries no sound in front of the first sound element: fill bytes, data streams, the comment
     * of a program configuration; and everything in a block without sound. Lengths stay, so a decoder hears the same.
     *
     * @param bytes where the block lies
     * @param offset its first byte
     * @param length how many bytes
     */
    public static void neutralise(byte[] bytes, int offset, int length) {
        new AacFrame(bytes, offset, length).neutraliseLeading();
    }

    private void neutraliseLeading() {
        boolean leading = true;
        while (leading && bits.remaining() >= 3) {
            leading = neutraliseElement(bits.readInt(3));
        }
    }

    private boolean neutraliseElement(int id) {
        switch (id) {
            case FILL -> neutraliseFill();
            case DATA_STREAM -> neutraliseData();
            case PROGRAM_CONFIG -> neutraliseComment();
            case END -> zero(end * 8L - bits.position());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Dynamic range, surround and SBR (types 11 to 14) change what is heard; every other type is filling. */
    private void neutraliseFill() {
        int count = bits.readInt(4);
        if (count == 15) {
            count += bits.readInt(8) - 1;
        }
        int type = count == 0 || bits.remaining() < 4 ? 0 : peekType();
        if (type >= 11 && type <= 14) {
            bits.skip(count * 8L);
        } else {
            zero(count * 8L);
        }
    }

    private int peekType() {
        int at = (int) bits.position();
        int pair = (bytes[at >> 3] & 0xFF) << 8 | (at + 8 < end * 8L ? bytes[(at >> 3) + 1] & 0xFF : 0);
        return pair >> (12 - (at & 7)) & 15;
    }

    private void neutraliseData() {
        zero(4);
        boolean aligned = bits.readFlag();
        int count = bits.readInt(8);
        if (count == 255) {
            count += bits.readInt(8);
        }
        if (aligned) {
            align();
        }
        zero(count * 8L);
    }

    private void neutraliseComment() {
        bits.skip(4 + 2 + 4);
        int fives = bits.readInt(4) + bits.readInt(4) + bits.readInt(4);
        int fours = bits.readInt(2) + bits.readInt(3);
        fives += bits.readInt(4);
        bits.skip(bits.readFlag() ? 4 : 0);
        bits.skip(bits.readFlag() ? 4 : 0);
        bits.skip(bits.readFlag() ? 3 : 0);
        bits.skip(fives * 5L + fours * 4L);
        align();
        zero(bits.readInt(8) * 8L);
    }

    /** Bytes are aligned to the start of the block; the bits in between are free. */
    private void align() {
        long rest = (bits.position() - offset * 8L) & 7;
        zero(rest == 0 ? 0 : 8 - rest);
    }

    /** Stops at the end of the block, whatever a count says. */
    private void zero(long count) {
        long from = bits.position();
        long to = Math.min(from + count, end * 8L);
        for (long at = from; at < to; at++) {
            bytes[(int) (at >> 3)] &= (byte) ~(0x80 >> (at & 7));
        }
        bits.skip(count);
    }
}
