package io.ccaas.sdk.audio.raw;

import io.ccaas.sdk.audio.bits.BitReader;
import io.ccaas.sdk.audio.io.Draft;
import java.util.Arrays;

/**
 * Packs frames of GSM 06.10 as WAV has them. A frame of 33 bytes holds a constant of 4 bits and 76 numbers, highest bit first (RFC 3551,
 * 4.5.8); a pair of 65 bytes holds the numbers of two frames, lowest bit first. An odd last frame is paired with one of silence, which
 * the count of samples in the header leaves out.
 */
final class GsmPairs {

    static final int FRAME_BYTES = 33;
    static final int PAIR_BYTES = 65;
    static final int MAGIC = 0xD;

    /** Reflection coefficients, then four times: lag, gain, grid, block amplitude and thirteen pulses. */
    private static final int[] COEFFICIENTS = {6, 6, 5, 5, 4, 4, 3, 3};

    private static final int[] SUB_FRAME = {7, 2, 2, 6, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3};
    private static final int SUB_FRAMES = 4;
    private static final int FRAME_BITS = 260;

    /** The numbers of a frame without sound: middle coefficients and no amplitude. */
    private static final byte[] SILENCE = silence();

    private final byte[] frame = new byte[FRAME_BYTES];
    private final byte[] pair = new byte[PAIR_BYTES];
    private int inFrame;
    private int bits;

    /** Takes bytes of whole frames in pieces of any size. */
    void append(byte[] bytes, int offset, int length, Draft draft) {
        for (int done = 0; done < length; ) {
            int n = Math.min(length - done, FRAME_BYTES - inFrame);
            System.arraycopy(bytes, offset + done, frame, inFrame, n);
            done += n;
            inFrame += n;
            if (inFrame == FRAME_BYTES) {
                inFrame = 0;
                add(frame, draft);
            }
        }
    }

    /** Fills up a pair that was begun. */
    void finish(Draft draft) {
        if (bits > 0) {
            add(SILENCE, draft);
        }
    }

    private void add(byte[] whole, Draft draft) {
        BitReader in = new BitReader(whole, 0, FRAME_BYTES);
        in.skip(4);
        numbers(in, COEFFICIENTS);
        for (int i = 0; i < SUB_FRAMES; i++) {
            numbers(in, SUB_FRAME);
        }
        if (bits == 2 * FRAME_BITS) {
            draft.append(pair, 0, PAIR_BYTES);
            Arrays.fill(pair, (byte) 0);
            bits = 0;
        }
    }

    private void numbers(BitReader in, int[] widths) {
        for (int width : widths) {
            int number = in.readInt(width);
            for (int k = 0; k < width; k++, bits++) {
                pair[bits >> 3] |= (byte) ((number >> k & 1) << (bits & 7));
            }
        }
    }

    /** The frame that telephony systems send when nobody speaks. */
    private static byte[] silence() {
        byte[] bytes = new byte[FRAME_BYTES];
        byte[] head = {(byte) 0xD8, 0x20, (byte) 0xA2, (byte) 0xE1, 0x5A};
        byte[] sub = {0x50, 0x00, 0x49, 0x24, (byte) 0x92, 0x49, 0x24};
        System.arraycopy(head, 0, bytes, 0, head.length);
        for (int i = 0; i < SUB_FRAMES; i++) {
            System.arraycopy(sub, 0, bytes, head.length + i * sub.length, sub.length);
        }
        return bytes;
    }
}
