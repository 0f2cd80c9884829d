package io.ccaas.sdk.audio.verify.codec;

import java.util.function.IntSupplier;

/** Follows the frames of one FLAC stream: numbers without a gap, sizes within those declared, no bit without a meaning, right check sums. */
public final class FlacFrames {

    /** How many bytes {@link #pass} looks at, at most. */
    public static final int HEAD = FlacFrameHeader.LARGEST;

    private final FlacInfo info;
    private final boolean variable;
    private long frames;
    private long samples;
    private int first;
    private int last;

    /**
     * Starts before the first frame.
     *
     * @param info the stream header
     */
    public FlacFrames(FlacInfo info) {
        this.info = info;
        this.variable = info.isVariable();
    }

    /**
     * Sample instants so far.
     *
     * @return their sum
     */
    public long samples() {
        return samples;
    }

    /**
     * Checks a whole frame.
     *
     * @param frame one frame and nothing else
     */
    public void whole(Packet frame) {
        int[] at = {0};
        pass(frame, () -> {
            if (at[0] == frame.length()) {
                throw CodecRules.FLAC_FRAME.at(frame.offset());
            }
            return frame.at(at[0]++);
        });
        if (at[0] != frame.length()) {
            throw CodecRules.FLAC_FRAME.at(frame.offset() + at[0]);
        }
    }

    /**
     * Checks the next frame, which ends where its codes do.
     *
     * @param head what lies here, up to {@link #HEAD} bytes of it
     * @param bytes the same and what follows, one by one
     */
    public void pass(Packet head, IntSupplier bytes) {
        FlacFrameHeader next = FlacFrameHeader.next(info, head, variable, variable ? samples : frames);
        if (next == null) {
            throw CodecRules.FLAC_FRAME.at(head.offset());
        }
        enter(next.samples(), head.offset());
        new FlacBlock(bytes, head.offset()).read(next.length(), next.samples(), next.widths(info));
    }

    private void enter(int size, long offset) {
        first = frames == 0 ? size : first;
        boolean follows = variable || (last == first && size <= first);
        if ((frames > 0 && !follows) || !info.isOf(first)) {
            throw CodecRules.FLAC_FRAME.at(offset);
        }
        last = size;
        frames++;
        samples += size;
    }

    /**
     * Compares with the stream header at the end.
     *
     * @param offset where the payload ends
     */
    public void end(long offset) {
        if (frames == 0 || info.total() != (samples >> 36 == 0 ? samples : 0)) {
            throw CodecRules.FLAC_FRAME.at(offset);
        }
    }
}
