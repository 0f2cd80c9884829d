package io.ccaas.sdk.audio.codec.flac;

import io.ccaas.sdk.audio.bits.Crc;

/**
 * Proves frame after frame of one stream: that its codes fill it, the check sum over the whole frame, and that the numbers run on from 0 without a
 * gap. Samples are not computed. Not safe for use by several threads.
 */
public final class FlacSequence {

    private static final Crc CRC_16 = new Crc(16, 0x8005);

    private final FlacStreamInfo declared;
    private FlacStreamInfo proven;
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
        this.proven = declared;
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
        FlacFrameHeader header = FlacFrameHeader.find(bytes, offset, length)
                .filter(this::continues)
                .filter(found -> length(bytes, offset, length, found) == length)
                .orElseThrow(() -> (frames == 0 ? FlacRules.FLAC_FIRST_FRAME : FlacRules.FLAC_FRAME).at(at));
        count(header);
        return header.blockSize();
    }

    /**
     * The declared parameters with what the frames prove: the sizes of blocks from the first one, the count of samples so far.
     *
     * @return new parameters
     */
    public FlacStreamInfo proven() {
        return proven.withSamples(samples);
    }

    /**
     * How many samples of one channel were proven.
     *
     * @return at least 0
     */
    public long samples() {
        return samples;
    }

    /** Whether this may be the next frame of the stream. In a stream of blocks of one size only the last is shorter. */
    boolean continues(FlacFrameHeader header) {
        if (frames == 0) {
            return header.fits(declared) && header.number() == 0;
        }
        return header.fits(declared)
                && header.isVariable() == variable
                && header.number() == (variable ? samples : frames)
                && (variable || (!ended && header.blockSize() <= firstSize));
    }

    /**
     * How long the frame is that begins with a header; {@link Subframes#NONE} too when its check sum is wrong, {@link Subframes#MORE} when the bytes end before.
     */
    int length(byte[] bytes, int offset, int limit, FlacFrameHeader header) {
        int length = Subframes.length(bytes, offset, limit, header, declared);
        boolean wrong = length > 0 && CRC_16.update(0, bytes, offset, length) != 0;
        return wrong ? Subframes.NONE : length;
    }

    void count(FlacFrameHeader header) {
        if (frames == 0) {
            proven = declared.withBlocksOf(header);
            variable = header.isVariable();
            firstSize = header.blockSize();
        }
        ended = header.blockSize() < firstSize;
        frames++;
        samples += header.blockSize();
    }
}
