package io.ccaas.sdk.audio.verify.codec;

import java.util.Set;

/**
 * The numbers of an Opus header (RFC 7845, section 5.1), behind its magic and version, which containers write in different ways.
 *
 * @param channels 1 to 8
 * @param preSkip sample instants at 48 kHz to leave out
 * @param streams Opus streams in a packet
 */
public record OpusHead(int channels, int preSkip, int streams) {

    private static final Set<Long> RATES =
            Set.of(8000L, 11025L, 12000L, 16000L, 22050L, 24000L, 32000L, 44100L, 48000L);
    private static final int NUMBERS = 10;
    private static final int MOST_SKIPPED = 9600;
    private static final int MOST_GAIN = 6144;
    /** Streams, coupled streams, sources: a digit each. */
    private static final Set<String> TABLES = Set.of(
            "100",
            "1101",
            "21021",
            "220123",
            "3204123",
            "42041235",
            "430412356",
            "5306123457",
            "2001",
            "30012",
            "400123",
            "5001234",
            "60012345",
            "700123456",
            "8001234567");

    /**
     * Checks a header.
     *
     * @param packet from the channel count on, and nothing behind it
     * @param lowestFirst as in Ogg; otherwise as in MP4
     * @return its numbers
     */
    public static OpusHead read(Packet packet, boolean lowestFirst) {
        if (packet.length() < NUMBERS) {
            throw CodecRules.OPUS_HEAD.at(packet.offset());
        }
        int channels = packet.at(0);
        int preSkip = (int) number(packet, 1, 2, lowestFirst);
        long rate = number(packet, 3, 4, lowestFirst);
        int family = packet.at(9);
        boolean plain = family == 0 && channels >= 1 && channels <= 2 && packet.length() == NUMBERS;
        boolean table = family == 1 && channels >= 1 && channels <= 8 && packet.length() == NUMBERS + 2 + channels;
        int gain = (short) number(packet, 7, 2, lowestFirst);
        boolean inRange = RATES.contains(rate) && preSkip <= MOST_SKIPPED && Math.abs(gain) <= MOST_GAIN;
        if (!inRange || !(plain || (table && isTable(packet, channels)))) {
            throw CodecRules.OPUS_HEAD.at(packet.offset());
        }
        return new OpusHead(channels, preSkip, plain ? 1 : packet.at(NUMBERS));
    }

    private static boolean isTable(Packet packet, int channels) {
        StringBuilder table = new StringBuilder();
        for (int i = NUMBERS; i < NUMBERS + 2 + channels; i++) {
            table.append(packet.at(i) < 10 ? packet.at(i) : "-");
        }
        return TABLES.contains(table.toString());
    }

    private static long number(Packet packet, int from, int bytes, boolean lowestFirst) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = (value << 8) | packet.at(from + (lowestFirst ? bytes - 1 - i : i));
        }
        return value;
    }
}
