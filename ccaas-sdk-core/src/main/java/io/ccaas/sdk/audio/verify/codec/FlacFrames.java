package io.ccaas.sdk.audio.verify.codec;

import io.ccaas.sdk.audio.verify.input.CheckSum;

/** Follows the frames of one FLAC stream: numbers without a gap, sizes within those declared, right check sums. */
public final class FlacFrames {

    private final FlacInfo info;
    private boolean variable;
    private long frames;
    private long samples;
    private int last;

    /**
     * Starts before the first frame.
     *
     * @param info the stream header
     */
    public FlacFrames(FlacInfo info) {
        this.info = info;
        this.last = info.smallest();
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
     * Whether the next frame begins here. Changes nothing.
     *
     * @param head what lies here, up to {@link #HEAD} bytes of it
     * @return whether {@link #begin} would accept it
     */
    public boolean begins(Packet head) {
        return next(head) > 0;
    }

    /** How many bytes {@link #begins} looks at, at most. */
    public static final int HEAD = FlacFrameHeader.LARGEST;

    /**
     * Enters the next frame.
     *
     * @param head what lies here, up to {@link #HEAD} bytes of it
     */
    public void begin(Packet head) {
        if (frames == 0 && head.length() > 1) {
            variable = head.at(1) == 0xF9;
        }
        int size = next(head);
        if (size < 0 || last < info.smallest()) {
            throw CodecRules.FLAC_FRAME.at(head.offset());
        }
        last = size;
        frames++;
        samples += size;
    }

    /**
     * Checks a whole frame.
     *
     * @param frame one frame and nothing else
     */
    public void whole(Packet frame) {
        begin(frame);
        sumMustBeRight(CheckSum.SIXTEEN.over(0, frame.bytes(), frame.start(), frame.length()), frame.offset());
    }

    /**
     * Checks the sum over a frame.
     *
     * @param sum over all of it, its own check sum included
     * @param offset where the frame starts
     */
    public static void sumMustBeRight(int sum, long offset) {
        if (sum != 0) {
            throw CodecRules.FLAC_CRC.at(offset);
        }
    }

    /**
     * Compares with the stream header at the end.
     *
     * @param offset where the payload ends
     */
    public void end(long offset) {
        if (frames == 0 || info.total() != 0 && info.total() != samples) {
            throw CodecRules.FLAC_FRAME.at(offset);
        }
    }

    private int next(Packet head) {
        return FlacFrameHeader.samples(info, head, variable, variable ? samples : frames);
    }
}
