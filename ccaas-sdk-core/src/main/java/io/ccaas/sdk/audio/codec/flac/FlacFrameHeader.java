package io.ccaas.sdk.audio.codec.flac;

import io.ccaas.sdk.audio.bits.BitReader;
import io.ccaas.sdk.audio.bits.Crc;
import java.util.Optional;

/** The header of a frame (RFC 9639, 9.1) with a right check sum and no reserved bit set. */
public final class FlacFrameHeader {

    /** The longest header: 4 bytes, a number of 7, a block size of 2, a rate of 2, the check sum. */
    public static final int LONGEST = 16;

    private static final int SYNC = 0x7FFC;
    private static final int OF_STREAM = 0;
    private static final Crc CRC_8 = new Crc(8, 0x07);
    private static final int[] RATES = {
        0, 88_200, 176_400, 192_000, 8000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
    };
    private static final int[] BITS = {0, 8, 12, -1, 16, 20, 24, 32};

    private final boolean variable;
    private final int channels;
    private final int difference;
    private final int bits;
    private final int rate;
    private final long number;
    private final int blockSize;
    private final int length;

    private FlacFrameHeader(BitReader in, int start) {
        this.variable = in.readFlag();
        int sizeCode = in.readInt(4);
        int rateCode = in.readInt(4);
        int layout = in.readInt(4);
        this.channels = channels(layout);
        this.difference = difference(layout);
        this.bits = BITS[in.readInt(3)];
        boolean reserved = in.readFlag();
        this.number = CodedNumber.read(in, variable ? 36 : 31);
        this.blockSize = reserved ? 0 : blockSize(in, sizeCode);
        this.rate = rate(in, rateCode);
        in.skip(8);
        this.length = (int) (in.position() >> 3) - start;
    }

    /**
     * Looks for a header of any stream.
     *
     * @param bytes where it may lie
     * @param offset its first byte
     * @param limit how many bytes are there
     * @return the header, or nothing when these bytes are none
     */
    public static Optional<FlacFrameHeader> find(byte[] bytes, int offset, int limit) {
        BitReader in = new BitReader(bytes, offset, limit);
        if (in.readInt(15) != SYNC) {
            return Optional.empty();
        }
        FlacFrameHeader header = new FlacFrameHeader(in, offset);
        boolean valid = !in.overran() && header.isValid() && CRC_8.update(0, bytes, offset, header.length) == 0;
        return valid ? Optional.of(header) : Optional.empty();
    }

    private boolean isValid() {
        return channels > 0 && bits >= 0 && rate >= 0 && number >= 0 && blockSize > 0 && blockSize <= 65_535;
    }

    /**
     * Whether the header repeats the parameters of a stream, or leaves them to it.
     *
     * @param info the stream's parameters
     * @return whether a frame of the stream may begin so
     */
    public boolean fits(FlacStreamInfo info) {
        return channels == info.channels()
                && (bits == OF_STREAM || bits == info.bits())
                && (rate == OF_STREAM || rate == info.sampleRate());
    }

    private static int channels(int code) {
        if (code > 10) {
            return 0;
        }
        return code < 8 ? code + 1 : 2;
    }

    /** Left and side, side and right, mid and side. */
    private static int difference(int code) {
        return switch (code) {
            case 8, 10 -> 1;
            case 9 -> 0;
            default -> -1;
        };
    }

    private static int blockSize(BitReader in, int code) {
        return switch (code) {
            case 0 -> 0;
            case 1 -> 192;
            case 2, 3, 4, 5 -> 144 << code;
            case 6 -> in.readInt(8) + 1;
            case 7 -> in.readInt(16) + 1;
            default -> 1 << code;
        };
    }

    private static int rate(BitReader in, int code) {
        return switch (code) {
            case 12 -> in.readInt(8) * 1000;
            case 13 -> in.readInt(16);
            case 14 -> in.readInt(16) * 10;
            case 15 -> -1;
            default -> RATES[code];
        };
    }

    /**
     * Whether blocks may have different sizes; then {@link #number()} counts samples instead of frames.
     *
     * @return false for the usual streams
     */
    public boolean isVariable() {
        return variable;
    }

    /**
     * The number of the frame, or of its first sample.
     *
     * @return at least 0
     */
    public long number() {
        return number;
    }

    /**
     * How many samples of one channel the frame holds.
     *
     * @return 1 to 65535
     */
    public int blockSize() {
        return blockSize;
    }

    /** Which subframe holds the difference of two channels, and so samples of one more bit; -1 when none does. */
    int difference() {
        return difference;
    }

    /**
     * How long the header is, with its check sum.
     *
     * @return bytes, 6 to 16
     */
    public int length() {
        return length;
    }
}
