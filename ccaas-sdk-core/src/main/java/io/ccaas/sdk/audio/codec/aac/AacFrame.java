package io.ccaas.sdk.audio.codec.aac;

import io.ccaas.sdk.audio.bits.BitReader;

/**
 * One raw data block (ISO/IEC 14496-3, 4.4.2.1). In front of the first sound element it may hold fill bytes and data streams:
 * encoders write their names there. Not reached: the same behind a sound element, which only a full decoder could find.
 */
public final class AacFrame {

    private static final int DATA_STREAM = 4;
    private static final int PROGRAM_CONFIG = 5;
    private static final int FILL = 6;
    private static final int END = 7;
    private static final int NO_SOUND = -1;

    private final byte[] bytes;
    private final int offset;
    private final int end;
    private final BitReader bits;
    private final long position;

    private AacFrame(byte[] bytes, int offset, int length, long position) {
        this.bytes = bytes;
        this.offset = offset;
        this.end = offset + length;
        this.bits = new BitReader(bytes, offset, length);
        this.position = position;
    }

    /**
     * Overwrites with zeros, in place, what carries no sound in front of the first sound element: fill bytes of any kind and data streams; and
     * everything in a block without sound. Lengths stay, so a decoder hears the same.
     *
     * @param bytes where the block lies
     * @param offset its first byte
     * @param length how many bytes
     * @param position where it lies in the input, for the refusal
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code AAC_CHANNELS} when it describes a layout of its own, beside a comment
     */
    public static void neutralise(byte[] bytes, int offset, int length, long position) {
        new AacFrame(bytes, offset, length, position).neutraliseLeading();
    }

    /**
     * The same for a container that tells blocks by nothing but short headers, so that text in such frames is not taken for sound: the first
     * numbers of the first sound element must fit each other.
     *
     * @param bytes where the block lies
     * @param offset its first byte
     * @param length how many bytes
     * @param objectType 1 Main, 2 LC, 3 SSR, 4 LTP
     * @param position where it lies in the input, for refusals
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException as {@link #neutralise} does, and {@code AAC_BLOCK}
     */
    public static void neutraliseSound(byte[] bytes, int offset, int length, int objectType, long position) {
        AacFrame frame = new AacFrame(bytes, offset, length, position);
        int sound = frame.neutraliseLeading();
        if (sound != NO_SOUND && !ElementStart.fits(frame.bits, sound, objectType)) {
            throw AacRules.AAC_BLOCK.at(position);
        }
    }

    /** Returns the id of the first sound element, behind which the bits stand then. */
    private int neutraliseLeading() {
        while (bits.remaining() >= 3) {
            int id = bits.readInt(3);
            if (!neutraliseElement(id)) {
                return id;
            }
        }
        return NO_SOUND;
    }

    private boolean neutraliseElement(int id) {
        switch (id) {
            case FILL -> neutraliseFill();
            case DATA_STREAM -> neutraliseData();
            case PROGRAM_CONFIG -> throw AacRules.AAC_CHANNELS.at(position);
            case END -> zero(end * 8L - bits.position());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** SBR belongs to the sound in front of it, so here it is filling too; so is dynamic range, and whatever else has no sound yet. */
    private void neutraliseFill() {
        int count = bits.readInt(4);
        if (count == 15) {
            count += bits.readInt(8) - 1;
        }
        zero(count * 8L);
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
