package io.ccaas.sdk.audio.matroska.write;

import io.ccaas.sdk.audio.matroska.ebml.ElementWriter;
import io.ccaas.sdk.audio.matroska.ebml.MatroskaId;
import io.ccaas.sdk.audio.matroska.ebml.Vint;
import io.ccaas.sdk.audio.matroska.track.Block;
import io.ccaas.sdk.audio.matroska.track.Samples;

/** The bytes in front of and behind the frames of a block (RFC 9559, sections 10.1 to 10.3). */
final class BlockWriter {

    private static final int TRACK = 0x81;
    private static final int KEY_FRAME = 0x80;
    private static final int XIPH = 0x02;
    private static final int FIXED = 0x04;
    private static final int EBML = 0x06;

    private BlockWriter() {}

    /** What says how much is not to be heard; nothing for a usual block. */
    static byte[] behind(Block block, int sampleRate) {
        long samples = Samples.of(block.discard(), sampleRate);
        return samples == 0
                ? new byte[0]
                : new ElementWriter()
                        .signed(MatroskaId.DISCARD_PADDING, Samples.nanos(samples, sampleRate))
                        .toBytes();
    }

    /** A block alone, or a group when something stands behind it. */
    static byte[] front(Block block, int relative, int behind) {
        byte[] lacing = lacing(block);
        boolean alone = behind == 0;
        long size = 4L + lacing.length - 1 + block.length();
        ElementWriter out = new ElementWriter();
        if (!alone) {
            ElementWriter inner = new ElementWriter().header(MatroskaId.BLOCK, size);
            out.header(MatroskaId.BLOCK_GROUP, inner.toBytes().length + size + behind);
        }
        out.header(alone ? MatroskaId.SIMPLE_BLOCK : MatroskaId.BLOCK, size);
        out.raw(TRACK, 1).raw(relative, 2).raw((alone ? KEY_FRAME : 0) | lacing[0], 1);
        for (int i = 1; i < lacing.length; i++) {
            out.raw(lacing[i], 1);
        }
        return out.toBytes();
    }

    /** The flag of a lacing and its sizes: none, equal ones, or the shorter of the two ways to write different ones. */
    private static byte[] lacing(Block block) {
        int count = block.count();
        if (count == 1) {
            return new byte[1];
        }
        if (isEven(block)) {
            return new byte[] {FIXED, (byte) (count - 1)};
        }
        byte[] xiph = xiph(block);
        byte[] ebml = ebml(block);
        return ebml.length < xiph.length ? ebml : xiph;
    }

    private static boolean isEven(Block block) {
        boolean even = true;
        for (int i = 1; i < block.count(); i++) {
            even &= block.size(i) == block.size(0);
        }
        return even;
    }

    private static byte[] xiph(Block block) {
        ElementWriter out = new ElementWriter().raw(XIPH, 1).raw(block.count() - 1, 1);
        for (int i = 0; i < block.count() - 1; i++) {
            int rest = block.size(i);
            for (; rest >= 255; rest -= 255) {
                out.raw(255, 1);
            }
            out.raw(rest, 1);
        }
        return out.toBytes();
    }

    private static byte[] ebml(Block block) {
        ElementWriter out = new ElementWriter().raw(EBML, 1).raw(block.count() - 1, 1);
        int width = Vint.shortest(block.size(0));
        out.raw(1L << (7 * width) | block.size(0), width);
        for (int i = 1; i < block.count() - 1; i++) {
            difference(out, block.size(i) - block.size(i - 1));
        }
        return out.toBytes();
    }

    /** A difference is written with half of the range added, so that it is never negative. */
    private static void difference(ElementWriter out, long difference) {
        int width = 1;
        while (Math.abs(difference) > half(width)) {
            width++;
        }
        out.raw(1L << (7 * width) | (difference + half(width)), width);
    }

    private static long half(int width) {
        return (1L << (7 * width - 1)) - 1;
    }
}
