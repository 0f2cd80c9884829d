package io.ccaas.sdk.audio.codec.vorbis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The first header of Vorbis I (specification, 4.2.2): channels, sample rate and two block sizes pass from input to output; the three bit
 * rates, which no decoder needs, are written as unknown. Immutable.
 */
public final class VorbisIdentification {

    private static final byte[] MAGIC = "\1vorbis".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BYTES = 30;
    private static final int MOST_CHANNELS = 32;
    private static final long LOWEST_RATE = 1000;
    private static final long HIGHEST_RATE = 768_000;

    private final int channels;
    private final int sampleRate;
    private final int shortBits;
    private final int longBits;

    private VorbisIdentification(int channels, int sampleRate, int shortBits, int longBits) {
        this.channels = channels;
        this.sampleRate = sampleRate;
        this.shortBits = shortBits;
        this.longBits = longBits;
    }

    /**
     * Checks the packet. Bytes behind its end are left out.
     *
     * @param packet the packet
     * @param at where it lies, in bytes from the start of the input
     * @return the parameters
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code VORBIS_IDENTIFICATION}
     */
    public static VorbisIdentification parse(byte[] packet, long at) {
        ByteBuffer fields = ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN);
        boolean header = packet.length >= BYTES
                && fields.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))
                && fields.getInt(7) == 0
                && (packet[29] & 1) == 1;
        if (!header) {
            throw VorbisRules.VORBIS_IDENTIFICATION.at(at);
        }
        int channels = packet[11] & 0xFF;
        long rate = fields.getInt(12) & 0xFFFF_FFFFL;
        int shortBits = packet[28] & 0xF;
        int longBits = packet[28] >> 4 & 0xF;
        boolean fits = channels >= 1 && channels <= MOST_CHANNELS && rate >= LOWEST_RATE && rate <= HIGHEST_RATE;
        if (!fits || shortBits < 6 || longBits > 13 || shortBits > longBits) {
            throw VorbisRules.VORBIS_IDENTIFICATION.at(at);
        }
        return new VorbisIdentification(channels, (int) rate, shortBits, longBits);
    }

    /**
     * How many channels there are.
     *
     * @return 1 to 32
     */
    public int channels() {
        return channels;
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
     * Size of a block.
     *
     * @param isLong which of the two
     * @return samples, a power of two from 64 to 8192
     */
    public int blockSize(boolean isLong) {
        return 1 << (isLong ? longBits : shortBits);
    }

    /**
     * The canonical packet.
     *
     * @return 30 bytes; bit rates are 0
     */
    public byte[] toPacket() {
        ByteBuffer out = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC).putInt(0).put((byte) channels).putInt(sampleRate);
        return out.putInt(0)
                .putInt(0)
                .putInt(0)
                .put((byte) (longBits << 4 | shortBits))
                .put((byte) 1)
                .array();
    }
}
