package io.ccaas.sdk.audio.verify.codec;

import io.ccaas.sdk.audio.verify.input.Bits;

/**
 * The elements in front of the first channel of an AAC raw data block (ISO/IEC 14496-3, 4.4.2.1): fill and data are zeros, and no layout with a comment comes. What lies
 * behind a channel would need its spectral data decoded.
 */
public final class AacBlock {

    private static final int DATA = 4;
    private static final int PROGRAM = 5;
    private static final int FILL = 6;
    private static final int END = 7;

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
        new AacBlock(block).leading();
    }

    /**
     * Checks a block, and that the first channel of it announces bands and covers them with sections, as text hardly does.
     *
     * @param block one raw data block
     * @param predicts whether its profile knows prediction, whose numbers are not followed
     */
    public static void checkSound(Packet block, boolean predicts) {
        AacBlock walk = new AacBlock(block);
        int sound = walk.leading();
        if (sound >= 0 && !new AacSections(walk.in, predicts).follow(sound)) {
            throw CodecRules.AAC_SOUND.at(block.offset());
        }
    }

    /** Returns which sound element was met, or -1. */
    private int leading() {
        while (left() >= 3) {
            int id = in.take(3);
            if (!element(id)) {
                return id;
            }
        }
        return -1;
    }

    private int left() {
        return block.length() * 8 - (in.at() - start);
    }

    private boolean element(int id) {
        switch (id) {
            case FILL -> fill();
            case DATA -> data();
            case PROGRAM -> throw CodecRules.AAC_LAYOUT.at(block.offset());
            case END -> zeros(left());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void fill() {
        int count = in.take(4);
        count += count == 15 ? in.take(8) - 1 : 0;
        zeros(count * 8);
    }

    private void data() {
        zeros(4);
        boolean aligned = in.take(1) == 1;
        int count = in.take(8);
        count += count == 255 ? in.take(8) : 0;
        align(aligned);
        zeros(count * 8);
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
