package io.ccaas.sdk.audio.verify.codec;

import io.ccaas.sdk.audio.verify.input.Bits;
import io.ccaas.sdk.audio.verify.input.CheckSum;
import org.jspecify.annotations.Nullable;

/**
 * Follows the Layer III frames of one stream and the main data that they share (ISO/IEC 11172-3, 2.4.1.7 and 2.4.2.7). Whatever no granule
 * refers to must be zero. Needs no Huffman decoding.
 */
public final class MpegFrames {

    /** The largest frame of Layer III. */
    public static final int LARGEST = 1441;

    /** More than a frame and the 511 bytes that a later one can refer back to. */
    private static final int KEPT = 4096;

    private final byte[] kept = new byte[KEPT];
    private @Nullable MpegHeader first;
    private long total;
    private long coveredBits;
    private long frames;

    /** Starts before the first frame that holds audio. */
    public MpegFrames() {}

    /**
     * Frames so far.
     *
     * @return how many
     */
    public long count() {
        return frames;
    }

    /**
     * Checks a frame and enters its data.
     *
     * @param frame one whole frame
     * @return its header
     */
    public MpegHeader whole(Packet frame) {
        MpegHeader header = MpegHeader.read(frame);
        MpegHeader before = first == null ? header : first;
        int data = MpegHeader.BYTES + (header.isProtected() ? 2 : 0) + header.sideBytes();
        if (frame.length() != header.length() || frame.length() < data || !header.sameStream(before)) {
            throw CodecRules.MP3_FRAME.at(frame.offset());
        }
        first = before;
        if (header.isProtected()) {
            sumMustBeRight(frame, header);
        }
        side(frame.part(data - header.sideBytes(), header.sideBytes()), header);
        for (int i = data; i < frame.length(); i++) {
            kept[(int) (total++ % KEPT)] = (byte) frame.at(i);
        }
        frames++;
        return header;
    }

    /**
     * Checks what is left over at the end.
     *
     * @param offset where the payload ends
     */
    public void end(long offset) {
        unusedMustBeZero(total * 8, offset);
    }

    private static void sumMustBeRight(Packet frame, MpegHeader header) {
        int sum = CheckSum.SIXTEEN.over(0xFFFF, frame.bytes(), frame.start() + 2, 2);
        sum = CheckSum.SIXTEEN.over(sum, frame.bytes(), frame.start() + MpegHeader.BYTES + 2, header.sideBytes());
        if (sum != ((frame.at(4) << 8) | frame.at(5))) {
            throw CodecRules.MP3_CRC.at(frame.offset() + MpegHeader.BYTES);
        }
    }

    private void side(Packet side, MpegHeader header) {
        Bits in = new Bits(side.bytes(), side.start(), side.length());
        boolean mono = header.channels() == 1;
        long start = total - in.take(header.isFirst() ? 9 : 8);
        int unused = header.isFirst() ? (mono ? 5 : 3) : (mono ? 1 : 2);
        if (in.take(unused) != 0) {
            throw CodecRules.MP3_PRIVATE.at(side.offset() + 1);
        }
        in.leap(header.isFirst() ? 4 * header.channels() : 0);
        int granules = (header.isFirst() ? 2 : 1) * header.channels();
        int length = 0;
        for (int i = 0; i < granules; i++) {
            length += in.take(12);
            in.leap(header.isFirst() ? 47 : 51);
        }
        unusedMustBeZero(start * 8, side.offset());
        coveredBits = Math.max(coveredBits, start * 8 + length);
    }

    private void unusedMustBeZero(long end, long offset) {
        for (long bit = coveredBits; bit < end; bit++) {
            int value = kept[(int) ((bit >> 3) % KEPT)] & (0xFF >> (int) (bit & 7));
            if (value != 0) {
                throw CodecRules.MP3_ANCILLARY.at(offset);
            }
            bit |= 7;
        }
    }
}
