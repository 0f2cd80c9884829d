package io.ccaas.sdk.audio.verify.codec;

/**
 * The configuration of Apple Lossless: six numbers, and constants where encoders write statistics.
 *
 * @param bits of a sample
 * @param channels 1 to 8
 * @param rate samples per second
 */
public record AlacConfig(int bits, int channels, int rate) {

    /** Its size. */
    public static final int BYTES = 24;

    private static final int LONGEST_RUN = 255;

    /**
     * Checks a configuration.
     *
     * @param packet exactly {@link #BYTES} bytes
     * @return its numbers
     */
    public static AlacConfig read(Packet packet) {
        long frame = number(packet, 0);
        int bits = packet.at(5);
        int channels = packet.at(9);
        long rate = number(packet, 20);
        boolean constant =
                packet.at(4) == 0 && packet.at(10) == 0 && packet.at(11) == LONGEST_RUN && packet.isZero(12, 20);
        boolean inRange =
                frame >= 1 && frame <= 65_536 && channels >= 1 && channels <= 8 && rate >= 1000 && rate <= 384_000;
        if (!constant || !inRange || (bits != 16 && bits != 20 && bits != 24 && bits != 32)) {
            throw CodecRules.ALAC_CONFIG.at(packet.offset());
        }
        return new AlacConfig(bits, channels, (int) rate);
    }

    private static long number(Packet packet, int from) {
        return ((long) packet.at(from) << 24)
                | (packet.at(from + 1) << 16)
                | (packet.at(from + 2) << 8)
                | packet.at(from + 3);
    }
}
