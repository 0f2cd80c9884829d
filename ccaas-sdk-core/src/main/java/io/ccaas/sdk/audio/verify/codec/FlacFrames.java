package io.ccaas.sdk.audio.verify.codec;

import io.ccaas.sdk.audio.verify.input.CheckSum;

/** Follows the frames of one FLAC stream: numbers without a gap, sizes within those declared, right check sums. */
public final class FlacFrames {

    /** How many bytes {@link #begins} looks at, at most. */
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
     * Whether the next frame begins here. Changes nothing.
     *
     * @param head what lies here, up to {@link #HEAD} bytes of it
     * @return whether {@link #begin} would accept it
     */
    public boolean begins(Packet head) {
        return next(head) > 0;
    }

    /**
     * Enters the next frame.
     *
     * @param head what lies here, up to {@link #HEAD} bytes of it
     */
    public void begin(Packet head) {
        int size = next(head);
        first = frames == 0 ? size : first;
        boolean follows = variable || (last == first && size <= first);
        if (size < 0 || (frames > 0 && !follows) || !info.isOf(first)) {
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
        Tail tail = new Tail();
        for (int i = 0; i < frame.length(); i++) {
            boolean mayEnd = tail.next(frame.at(i));
            int left = frame.length() - 1 - i;
            if (mayEnd && left > 0) {
                mustNotBeAnother(frame.part(i + 1, left));
            }
        }
        tail.mustEnd(frame.offset());
    }

    /**
     * Behind bytes whose sum is right: another frame than the next one, of whatever stream, is bytes in disguise.
     *
     * @param head what lies there
     */
    public static void mustNotBeAnother(Packet head) {
        if (FlacFrameHeader.isAny(head)) {
            throw CodecRules.FLAC_FRAME.at(head.offset());
        }
    }

    /** The running check sum of a frame, and the zeros at its end: with zeros behind it, a right sum stays right. */
    public static final class Tail {

        /** A frame of silence may end with so many. */
        private static final int MOST_ZEROS = 64;

        private int sum;
        private int zeros;

        /** Starts in front of a frame. */
        public Tail() {}

        /**
         * Takes a byte.
         *
         * @param value 0 to 255
         * @return whether the frame may end behind it
         */
        public boolean next(int value) {
            sum = CheckSum.SIXTEEN.next(sum, value);
            zeros = value == 0 ? zeros + 1 : 0;
            return sum == 0;
        }

        /**
         * The frame ends here.
         *
         * @param offset where it starts
         */
        public void mustEnd(long offset) {
            if (sum != 0 || zeros > MOST_ZEROS) {
                throw CodecRules.FLAC_CRC.at(offset);
            }
        }
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

    private int next(Packet head) {
        return FlacFrameHeader.samples(info, head, variable, variable ? samples : frames);
    }
}
