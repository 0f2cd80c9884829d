package io.ccaas.sdk.audio.codec.flac;

import io.ccaas.sdk.audio.bits.BitReader;
import io.ccaas.sdk.audio.bits.Crc;
import java.util.Optional;

/** The header of a frame (RFC 9639, 9.1) with a right check sum and no reserved bit set, that fits the parameters of its stream. */
public final class FlacFrameHeader {

    /** The longest header: 4 bytes, a number of 7, a block size of 2, a rate of 2, the check sum. */
    public static final int LONGEST = 16;

    private static final int SYNC = 0x7FFC;
    private static final Crc CRC_8 = new Crc(8, 0x07);
    private static final int[] RATES = {
        0, 88_200, 176_400, 192_000, 8000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
    };
    private static final int[] BITS = {0, 8, 12, -1, 16, 20, 24, 32};

    private final boolean variable;
    private final long number;
    private final int blockSize;
    private final int length;

    private FlacFrameHeader(boolean variable, long number, int blockSize, int length) {
        this.variable = variable;
        this.number = number;
        this.blockSize = blockSize;
        this.length = length;
    }

    /**
     * Looks for a header.
     *
     * @param info the stream's parameters, which every frame must repeat
     * @param bytes where it may lie
     * @param offset its first byte
     * @param limit how many bytes are there
     * @return the header, or nothing when these bytes are none
     */
    public static Optional<FlacFrameHeader> find(FlacStreamInfo info, byte[] bytes, int offset, int limit) {
        BitReader in = new BitReader(bytes, offset, limit);
        boolean sync = in.readInt(15) == SYNC;
        boolean variable = in.readFlag();
        int sizeCode = in.readInt(4);
        int rateCode = in.readInt(4);
        boolean fits = sync && fitsChannels(info, in.readInt(4)) && fitsBits(info, in.readInt(3)) && !in.readFlag();
        if (!fits || sizeCode == 0) {
            return Optional.empty();
        }
        long number = CodedNumber.read(in, variable ? 36 : 31);
        int size = blockSize(in, sizeCode);
        if (number < 0 || size > 65_535 || rate(in, rateCode, info.sampleRate()) != info.sampleRate()) {
            return Optional.empty();
        }
        in.skip(8);
        int length = (int) (in.position() >> 3) - offset;
        return in.overran() || CRC_8.update(0, bytes, offset, length) != 0
                ? Optional.empty()
                : Optional.of(new FlacFrameHeader(variable, number, size, length));
    }

    private static boolean fitsChannels(FlacStreamInfo info, int code) {
        return code < 8 ? code + 1 == info.channels() : code < 11 && info.channels() == 2;
    }

    private static boolean fitsBits(FlacStreamInfo info, int code) {
        return code == 0 || BITS[code] == info.bits();
    }

    private static int blockSize(BitReader in, int code) {
        return switch (code) {
            case 1 -> 192;
            case 2, 3, 4, 5 -> 144 << code;
            case 6 -> in.readInt(8) + 1;
            case 7 -> in.readInt(16) + 1;
            default -> 1 << code;
        };
    }

    private static int rate(BitReader in, int code, int declared) {
        return switch (code) {
            case 0 -> declared;
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

    /**
     * How long the header is, with its check sum.
     *
     * @return bytes, 6 to 16
     */
    public int length() {
        return length;
    }
}
