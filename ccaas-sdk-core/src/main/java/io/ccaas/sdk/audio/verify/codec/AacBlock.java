package io.ccaas.sdk.audio.verify.codec;

import io.ccaas.sdk.audio.verify.input.Bits;

/** Leading fill and data elements of an AAC raw data block (ISO/IEC 14496-3, 4.4.2.1): zeros only. */
public final class AacBlock {

    private static final int DATA = 4;
    private static final int FILL = 6;
    private static final int LAST_NEUTRAL_EXTENSION = 2;

    private AacBlock() {}

    /**
     * Checks a block.
     *
     * @param block one raw data block
     */
    public static void check(Packet block) {
        Bits in = new Bits(block.bytes(), block.start(), block.length());
        int id = in.take(3);
        while ((id == DATA || id == FILL) && !in.isBehindEnd()) {
            if (id == FILL) {
                fill(in, block);
            } else {
                data(in, block);
            }
            id = in.take(3);
        }
        if (in.isBehindEnd()) {
            throw CodecRules.AAC_FILL.at(block.offset());
        }
    }

    private static void fill(Bits in, Packet block) {
        int count = in.take(4);
        count += count == 15 ? in.take(8) - 1 : 0;
        if (count == 0) {
            return;
        }
        int extension = in.take(4);
        if (extension > LAST_NEUTRAL_EXTENSION) {
            in.leap(count * 8 - 4);
        } else {
            zeros(in, count * 8 - 4, extension != 0, block);
        }
    }

    private static void data(Bits in, Packet block) {
        in.leap(4);
        boolean align = in.take(1) == 1;
        int count = in.take(8);
        count += count == 255 ? in.take(8) : 0;
        if (align) {
            zeros(in, -(in.at() - block.start() * 8) & 7, false, block);
        }
        zeros(in, count * 8, false, block);
    }

    private static void zeros(Bits in, int bits, boolean already, Packet block) {
        boolean other = already;
        for (int left = bits; left > 0 && !in.isBehindEnd(); left--) {
            other |= in.take(1) != 0;
        }
        if (other) {
            throw CodecRules.AAC_FILL.at(block.offset() + (in.at() >> 3) - block.start());
        }
    }
}
