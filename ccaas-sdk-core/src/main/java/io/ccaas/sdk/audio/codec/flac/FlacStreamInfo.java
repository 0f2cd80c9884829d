package io.ccaas.sdk.audio.codec.flac;

import io.ccaas.sdk.audio.bits.BitReader;
import io.ccaas.sdk.audio.bits.BitWriter;

/**
 * The parameters of a FLAC stream (RFC 9639, 8.2). Only these pass from input to output: block sizes, sample rate, channels, bits of a
 * sample, count of samples. The sizes of frames and the MD5 sum, a fingerprint of the call, are written as unknown. Immutable.
 */
public final class FlacStreamInfo {

    /** Size of the block. */
    public static final int BYTES = 34;

    /** The most bytes that a frame may have in any container. */
    public static final int LARGEST_FRAME = 8 << 20;

    private static final int SMALLEST_BLOCK = 16;
    private static final int LARGEST_BLOCK = 65_535;
    private static final int LOWEST_RATE = 1000;
    private static final int HIGHEST_RATE = 768_000;
    private static final long MOST_SAMPLES = (1L << 36) - 1;

    private final int smallestBlock;
    private final int largestBlock;
    private final int sampleRate;
    private final int channels;
    private final int bits;
    private final long samples;

    private FlacStreamInfo(int smallestBlock, int largestBlock, int sampleRate, int channels, int bits, long samples) {
        this.smallestBlock = smallestBlock;
        this.largestBlock = largestBlock;
        this.sampleRate = sampleRate;
        this.channels = channels;
        this.bits = bits;
        this.samples = samples;
    }

    /**
     * Checks the body of a block STREAMINFO, without the four bytes in front of it.
     *
     * @param bytes where it lies
     * @param offset its first byte
     * @param length its length; anything but {@link #BYTES} is refused
     * @param at where its first byte lies, in bytes from the start of the input
     * @return the parameters as declared
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code FLAC_STREAMINFO}
     */
    public static FlacStreamInfo parse(byte[] bytes, int offset, int length, long at) {
        if (length != BYTES || offset + length > bytes.length) {
            throw FlacRules.FLAC_STREAMINFO.at(at);
        }
        BitReader in = new BitReader(bytes, offset, length);
        int smallest = in.readInt(16);
        int largest = in.readInt(16);
        in.skip(48);
        FlacStreamInfo info = new FlacStreamInfo(
                smallest,
                largest,
                in.readInt(20),
                in.readInt(3) + 1,
                in.readInt(5) + 1,
                in.read(4) << 32 | in.read(32));
        boolean rate = info.sampleRate >= LOWEST_RATE && info.sampleRate <= HIGHEST_RATE;
        if (smallest < SMALLEST_BLOCK || largest < smallest || !rate || info.bits < 4) {
            throw FlacRules.FLAC_STREAMINFO.at(at);
        }
        return info;
    }

    /**
     * The largest block that the stream declares.
     *
     * @return samples of one channel, 16 to 65535
     */
    public int largestBlock() {
        return largestBlock;
    }

    /**
     * Samples per second of one channel.
     *
     * @return 1000 to 768000
     */
    public int sampleRate() {
        return sampleRate;
    }

    /**
     * How many channels there are.
     *
     * @return 1 to 8
     */
    public int channels() {
        return channels;
    }

    /**
     * How many bits a sample has.
     *
     * @return 4 to 32
     */
    public int bits() {
        return bits;
    }

    /**
     * How many samples of one channel the stream declares.
     *
     * @return 0 when it declares none
     */
    public long samples() {
        return samples;
    }

    /**
     * Replaces the declared count, which is a number that nobody needs to believe.
     *
     * @param counted samples of one channel; a count that does not fit 36 bits is written as unknown
     * @return new parameters
     */
    public FlacStreamInfo withSamples(long counted) {
        long fitting = counted > MOST_SAMPLES ? 0 : counted;
        return new FlacStreamInfo(smallestBlock, largestBlock, sampleRate, channels, bits, fitting);
    }

    /**
     * Replaces the declared block sizes by what the first frame says: its size, or every size when sizes vary.
     *
     * @param first header of the first frame
     * @return new parameters
     */
    public FlacStreamInfo withBlocksOf(FlacFrameHeader first) {
        int size = Math.max(SMALLEST_BLOCK, first.blockSize());
        int smallest = first.isVariable() ? SMALLEST_BLOCK : size;
        int largest = first.isVariable() ? LARGEST_BLOCK : size;
        return new FlacStreamInfo(smallest, largest, sampleRate, channels, bits, samples);
    }

    /**
     * The canonical body of the block.
     *
     * @return 34 bytes; frame sizes and MD5 sum are zero
     */
    public byte[] toBytes() {
        BitWriter out = new BitWriter();
        out.write(smallestBlock, 16).write(largestBlock, 16).write(0, 48);
        out.write(sampleRate, 20).write(channels - 1, 3).write(bits - 1, 5).write(samples, 36);
        return out.write(0, 64).write(0, 64).toBytes();
    }
}
