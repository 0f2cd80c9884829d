package io.ccaas.sdk.audio.verify.codec;

import io.ccaas.sdk.audio.verify.input.Bits;

/**
 * The elements in front of the first channel of an AAC raw data block (ISO/IEC 14496-3, 4.4.2.1): fill, data and comments are zeros. What lies
 * behind a channel would need its spectral data decoded.
 */
public final class AacBlock {

    private static final int DATA = 4;
    private static final int PROGRAM = 5;
    private static final int FILL = 6;
    private static final int END = 7;
    private static final int DYNAMIC_RANGE = 11;
    private static final int LAST_AUDIO_EXTENSION = 14;

    private final Packet block;
    private final Bits in;
    private final int start;

    private AacBlock(Packet block) {
        this.block = block;
        this.in = new Bits(block.bytes(), block.start(), block.length());
        this.start = block.start() * 8;
    }

    /**
     * Checks a block.
     *
     * @param block one raw data block
     */
    public static void check(Packet block) {
        AacBlock walk = new AacBlock(block);
        boolean leading = true;
        while (leading && walk.left() >= 3) {
            leading = walk.element(walk.in.take(3));
        }
    }

    private int left() {
        return block.length() * 8 - (in.at() - start);
    }

    private boolean element(int id) {
        switch (id) {
            case FILL -> fill();
            case DATA -> data();
            case PROGRAM -> program();
            case END -> zeros(left());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Dynamic range and spectral band replication are audio; every other kind of fill is free. */
    private void fill() {
        int count = in.take(4);
        count += count == 15 ? in.take(8) - 1 : 0;
        int kind = count == 0 ? 0 : in.take(4);
        in.leap(count == 0 ? 0 : -4);
        if (kind >= DYNAMIC_RANGE && kind <= LAST_AUDIO_EXTENSION) {
            in.leap(count * 8);
        } else {
            zeros(count * 8);
        }
    }

    private void data() {
        zeros(4);
        boolean aligned = in.take(1) == 1;
        int count = in.take(8);
        count += count == 255 ? in.take(8) : 0;
        align(aligned);
        zeros(count * 8);
    }

    /** Which elements make up the program, then a comment. */
    private void program() {
        in.leap(10);
        int fives = in.take(4) + in.take(4) + in.take(4);
        int fours = in.take(2) + in.take(3);
        fives += in.take(4);
        in.leap(in.take(1) * 4);
        in.leap(in.take(1) * 4);
        in.leap(in.take(1) * 3);
        in.leap(fives * 5 + fours * 4);
        align(true);
        zeros(in.take(8) * 8);
    }

    private void align(boolean aligned) {
        zeros(aligned ? (start - in.at()) & 7 : 0);
    }

    private void zeros(int count) {
        for (int i = 0; i < count; i++) {
            if (in.take(1) != 0) {
                throw CodecRules.AAC_FILL.at(block.offset() + (in.at() - 1 - start) / 8);
            }
        }
    }
}
