package io.ccaas.sdk.audio.verify.mp4;

import io.ccaas.sdk.audio.verify.codec.Packet;
import java.util.Set;

/**
 * The configuration of Apple Lossless: four numbers of short lists, and constants where encoders write statistics and tuning.
 *
 * @param frame sample instants of a frame
 * @param bits of a sample
 * @param channels 1 to 8
 * @param rate samples per second
 */
record AlacConfig(int frame, int bits, int channels, int rate) {

    /** Its size. */
    static final int BYTES = 24;

    private static final int LONGEST_RUN = 255;
    private static final Set<Integer> DEPTHS = Set.of(16, 20, 24, 32);
    private static final Set<Long> FRAMES = Set.of(256L, 512L, 1024L, 2048L, 4096L, 8192L, 16_384L, 32_768L, 65_536L);
    private static final Set<Long> RATES = Set.of(
            384_000L, 352_800L, 192_000L, 176_400L, 96_000L, 88_200L, 64_000L, 48_000L, 44_100L, 32_000L, 24_000L,
            22_050L, 16_000L, 12_000L, 11_025L, 8000L);

    /**
     * Checks a configuration.
     *
     * @param packet exactly {@link #BYTES} bytes
     * @return its numbers
     */
    static AlacConfig read(Packet packet) {
        long frame = number(packet, 0);
        int bits = packet.at(5);
        int channels = packet.at(9);
        long rate = number(packet, 20);
        boolean constant =
                packet.at(4) == 0 && packet.at(10) == 0 && packet.at(11) == LONGEST_RUN && packet.isZero(12, 20);
        constant &= packet.at(6) == 40 && packet.at(7) == 10 && packet.at(8) == 14;
        boolean inRange = FRAMES.contains(frame) && channels >= 1 && channels <= 8 && RATES.contains(rate);
        if (!constant || !inRange || !DEPTHS.contains(bits)) {
            throw Mp4Rules.ALAC_CONFIG.at(packet.offset());
        }
        return new AlacConfig((int) frame, bits, channels, (int) rate);
    }

    private static long number(Packet packet, int from) {
        return ((long) packet.at(from) << 24)
                | (packet.at(from + 1) << 16)
                | (packet.at(from + 2) << 8)
                | packet.at(from + 3);
    }
}
