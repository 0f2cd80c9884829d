package io.ccaas.sdk.audio.verify.codec;

import io.ccaas.sdk.audio.verify.input.Bits;

/**
 * The numbers of a FLAC stream header (RFC 9639, section 8.2).
 *
 * @param smallest block size that is declared, in sample instants
 * @param largest block size that is declared
 * @param rate samples per second
 * @param channels 1 to 8
 * @param bits of a sample
 * @param total sample instants, or 0 when not said
 */
public record FlacInfo(int smallest, int largest, int rate, int channels, int bits, long total) {

    /** Its size. */
    public static final int BYTES = 34;

    private static final int LEAST = 16;
    private static final int MOST = 65_535;

    /**
     * Checks a stream header: frame sizes and hash must be zero.
     *
     * @param packet exactly {@link #BYTES} bytes
     * @return its numbers
     */
    public static FlacInfo read(Packet packet) {
        if (packet.length() != BYTES) {
            throw CodecRules.FLAC_INFO.at(packet.offset());
        }
        Bits in = new Bits(packet.bytes(), packet.start(), BYTES);
        int smallest = in.take(16);
        int largest = in.take(16);
        int frameSizes = in.take(24);
        frameSizes |= in.take(24);
        int rate = in.take(20);
        int channels = in.take(3) + 1;
        int bits = in.take(5) + 1;
        long total = ((long) in.take(18) << 18) | in.take(18);
        boolean canonical = in.restIsZero() && frameSizes == 0;
        boolean inRange = smallest >= LEAST
                && (smallest == largest || spans(smallest, largest))
                && rate >= 1000
                && rate <= 768_000
                && bits >= 4;
        if (!canonical || !inRange) {
            throw CodecRules.FLAC_INFO.at(packet.offset());
        }
        return new FlacInfo(smallest, largest, rate, channels, bits, total);
    }

    /** Blocks of various sizes: all that the format allows is declared. */
    boolean isVariable() {
        return spans(smallest, largest);
    }

    /** Blocks of one size: it is that of the first, or the least that can be declared. */
    boolean isOf(int block) {
        return isVariable() || smallest == Math.max(LEAST, block);
    }

    private static boolean spans(int smallest, int largest) {
        return smallest == LEAST && largest == MOST;
    }
}
