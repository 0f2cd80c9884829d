package io.ccaas.sdk.audio.codec.flac;

import io.ccaas.sdk.audio.bits.Crc;

/**
 * Proves frame after frame of one stream: the check sum over the whole frame, and that the numbers run on from 0 without a gap. What the
 * subframes hold is not decoded. Not safe for use by several threads.
 */
public final class FlacSequence {

    private static final Crc CRC_16 = new Crc(16, 0x8005);

    private final FlacStreamInfo declared;
    private boolean variable;
    private boolean ended;
    private int firstSize;
    private long frames;
    private long samples;

    /**
     * Starts in front of the first frame.
     *
     * @param declared the stream's parameters
     */
    public FlacSequence(FlacStreamInfo declared) {
        this.declared = declared;
    }

    /**
     * Proves the next frame, where a container says where it ends.
     *
     * @param bytes where it lies
     * @param offset its first byte
     * @param length its length
     * @param at where its first byte lies, in bytes from the start of the input
     * @return samples of one channel
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code FLAC_FRAME}; {@code FLAC_FIRST_FRAME} for the first
     */
    public int next(byte[] bytes, int offset, int length, long at) {
        FlacFrameHeader header = FlacFrameHeader.find(declared, bytes, offset, length)
                .filter(this::continues)
                .filter(found -> isWhole(bytes, offset, length))
                .orElseThrow(() -> (frames == 0 ? FlacRules.FLAC_FIRST_FRAME : FlacRules.FLAC_FRAME).at(at));
        count(header);
        return header.blockSize();
    }

    /**
     * How many samples of one channel were proven.
     *
     * @return at least 0
     */
    public long samples() {
        return samples;
    }

    /** Whether this may be the next frame. In a stream of blocks of one size only the last is shorter. */
    boolean continues(FlacFrameHeader header) {
        if (frames == 0) {
            return header.number() == 0;
        }
        return header.isVariable() == variable
                && header.number() == (variable ? samples : frames)
                && (variable || (!ended && header.blockSize() <= firstSize));
    }

    /** Whether the check sum over a frame with its last two bytes is right. */
    static boolean isWhole(byte[] bytes, int offset, int length) {
        return CRC_16.update(0, bytes, offset, length) == 0;
    }

    void count(FlacFrameHeader header) {
        if (frames == 0) {
            variable = header.isVariable();
            firstSize = header.blockSize();
        }
        ended = header.blockSize() < firstSize;
        frames++;
        samples += header.blockSize();
    }
}
