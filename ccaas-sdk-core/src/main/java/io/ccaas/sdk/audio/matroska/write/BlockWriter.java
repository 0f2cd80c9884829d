package io.ccaas.sdk.audio.matroska.write;

import io.ccaas.sdk.audio.matroska.ebml.ElementWriter;
import io.ccaas.sdk.audio.matroska.ebml.MatroskaId;
import io.ccaas.sdk.audio.matroska.track.Samples;

/** The bytes in front of and behind the one packet of a block (RFC 9559, sections 10.1 and 10.2). Nothing is laced. */
public final class BlockWriter {

    private static final int TRACK = 0x81;
    private static final int KEY_FRAME = 0x80;
    private static final int HEAD = 4;

    private BlockWriter() {}

    /**
     * What says how much is not to be heard at the end of a block.
     *
     * @param samples of one channel
     * @param sampleRate samples per second
     * @return nothing for no samples
     */
    public static byte[] behind(long samples, int sampleRate) {
        return samples == 0
                ? new byte[0]
                : new ElementWriter()
                        .signed(MatroskaId.DISCARD_PADDING, Samples.nanos(samples, sampleRate))
                        .toBytes();
    }

    /** A block alone, or a group when something stands behind it. */
    static byte[] front(int length, int relative, int behind) {
        boolean alone = behind == 0;
        long size = (long) HEAD + length;
        ElementWriter out = new ElementWriter();
        if (!alone) {
            ElementWriter inner = new ElementWriter().header(MatroskaId.BLOCK, size);
            out.header(MatroskaId.BLOCK_GROUP, inner.toBytes().length + size + behind);
        }
        out.header(alone ? MatroskaId.SIMPLE_BLOCK : MatroskaId.BLOCK, size);
        return out.raw(TRACK, 1).raw(relative, 2).raw(alone ? KEY_FRAME : 0, 1).toBytes();
    }
}
