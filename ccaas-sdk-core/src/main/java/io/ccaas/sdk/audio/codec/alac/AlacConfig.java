package io.ccaas.sdk.audio.codec.alac;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * What a decoder of ALAC needs to know (ALACMagicCookieDescription, ALACSpecificConfig). Sizes and bit rates that only describe the
 * recording are not among it.
 *
 * @param frameLength sample instants of a frame, 1 to 65536
 * @param bitDepth 16, 20, 24 or 32
 * @param riceHistory tuning of the entropy code, 0 to 255
 * @param riceInitial the same
 * @param riceLimit the same
 * @param channels 1 to 8
 * @param sampleRate 1000 to 384000
 */
public record AlacConfig(
        int frameLength, int bitDepth, int riceHistory, int riceInitial, int riceLimit, int channels, int sampleRate) {

    /** Size of a configuration. */
    public static final int BYTES = 24;

    private static final List<Integer> DEPTHS = List.of(16, 20, 24, 32);
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
        long frameLength = in.getInt(0) & 0xFFFF_FFFFL;
        long rate = in.getInt(20) & 0xFFFF_FFFFL;
        int depth = bytes[5] & 0xFF;
        int channels = bytes[9] & 0xFF;
        boolean sound = frameLength >= 1 && frameLength <= 65_536 && bytes[4] == 0 && DEPTHS.contains(depth);
        if (!sound || channels < 1 || channels > 8 || rate < 1000 || rate > 384_000) {
            throw AlacRules.ALAC_BAD_CONFIG.at(inputOffset);
        }
        return new AlacConfig(
                (int) frameLength, depth, bytes[6] & 0xFF, bytes[7] & 0xFF, bytes[8] & 0xFF, channels, (int) rate);
    }

    /**
     * The configuration anew, from these numbers only: version 0, longest run 255, largest frame and bit rate unknown.
     *
     * @return {@link #BYTES} bytes
     */
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(BYTES);
        out.putInt(frameLength).put((byte) 0).put((byte) bitDepth);
        out.put((byte) riceHistory)
                .put((byte) riceInitial)
                .put((byte) riceLimit)
                .put((byte) channels);
        return out.putShort((short) LONGEST_RUN)
                .putInt(0)
                .putInt(0)
                .putInt(sampleRate)
                .array();
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
