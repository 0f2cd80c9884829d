package io.ccaas.sdk.audio.codec.alac;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * What a decoder of ALAC needs to know (ALACMagicCookieDescription, ALACSpecificConfig). Sizes and bit rates that only describe the
 * recording are not among it, and the tuning of the entropy code is that of every encoder.
 *
 * @param frameLength sample instants of a frame: 4096, or another power of two from 256 to 65536
 * @param bitDepth 16, 20, 24 or 32
 * @param channels 1 to 8
 * @param sampleRate one of the usual ones, 8000 to 384000
 */
public record AlacConfig(int frameLength, int bitDepth, int channels, int sampleRate) {

    /** Size of a configuration. */
    public static final int BYTES = 24;

    private static final Set<Integer> DEPTHS = Set.of(16, 20, 24, 32);
    private static final Set<Long> RATES = Set.of(
            8000L, 11_025L, 12_000L, 16_000L, 22_050L, 24_000L, 32_000L, 44_100L, 48_000L, 64_000L, 88_200L, 96_000L,
            176_400L, 192_000L, 352_800L, 384_000L);
    private static final int SHORTEST = 256;
    private static final int LONGEST = 65_536;
    /** History multiplier 40, initial history 10, limit of the parameter 14. */
    private static final int TUNING = 40 << 16 | 10 << 8 | 14;

    private static final int LONGEST_RUN = 255;
    private static final int FRAME_HEADERS = 1024;

    /**
     * Reads and checks a configuration.
     *
     * @param bytes starts with it; what follows is not looked at
     * @param inputOffset what a refusal names as its place
     * @return the numbers
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code ALAC_BAD_CONFIG}
     */
    public static AlacConfig parse(byte[] bytes, long inputOffset) {
        if (bytes.length < BYTES) {
            throw AlacRules.ALAC_BAD_CONFIG.at(inputOffset);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int frameLength = in.getInt(0);
        long rate = in.getInt(20) & 0xFFFF_FFFFL;
        int depth = bytes[5] & 0xFF;
        int channels = bytes[9] & 0xFF;
        boolean tuned = bytes[4] == 0 && (in.getInt(5) & 0xFF_FFFF) == TUNING;
        boolean sized = frameLength >= SHORTEST && frameLength <= LONGEST && Integer.bitCount(frameLength) == 1;
        if (!tuned || !sized || !DEPTHS.contains(depth) || channels < 1 || channels > 8 || !RATES.contains(rate)) {
            throw AlacRules.ALAC_BAD_CONFIG.at(inputOffset);
        }
        return new AlacConfig(frameLength, depth, channels, (int) rate);
    }

    /**
     * The configuration anew, from these numbers only: version 0, the usual tuning, longest run 255, largest frame and bit rate unknown.
     *
     * @return {@link #BYTES} bytes
     */
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(BYTES);
        out.putInt(frameLength).put((byte) 0).putInt(bitDepth << 24 | TUNING);
        out.put((byte) channels).putShort((short) LONGEST_RUN);
        return out.putLong(0).putInt(sampleRate).array();
    }

    /**
     * What no frame passes: its samples uncompressed, and some room for headers.
     *
     * @return bytes
     */
    public int largestFrame() {
        return frameLength * channels * 4 + FRAME_HEADERS;
    }
}
