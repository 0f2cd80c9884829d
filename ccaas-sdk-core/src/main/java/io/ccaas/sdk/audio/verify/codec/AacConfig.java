package io.ccaas.sdk.audio.verify.codec;

import io.ccaas.sdk.audio.verify.input.Bits;
import java.util.Arrays;

/**
 * An AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1) of AAC Main, LC, SSR or LTP with or without its extensions, in its shortest form.
 *
 * @param rate of the core
 * @param channels of the core, as its configuration counts them
 * @param shortFrames whether frames hold 960 instead of 1024 sample instants
 * @param extensionRate with spectral band replication, or 0
 * @param parametric whether one channel is decoded to two
 */
public record AacConfig(int rate, int channels, boolean shortFrames, int extensionRate, boolean parametric) {

    private static final int SBR = 5;
    private static final int PS = 29;
    private static final int SYNC_SBR = 0x2B7;
    private static final int SYNC_PS = 0x548;
    private static final int EXPLICIT = 15;
    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350
    };

    /**
     * Checks a configuration.
     *
     * @param packet all of it and nothing else
     * @return its numbers
     */
    public static AacConfig read(Packet packet) {
        return new Reader(packet).read();
    }

    /**
     * Channels of the core.
     *
     * @return 1 to 8
     */
    public int speakers() {
        return channels == 7 ? 8 : channels;
    }

    /**
     * Sample instants of a frame.
     *
     * @return 960 or 1024
     */
    public int samples() {
        return shortFrames ? 960 : 1024;
    }

    private static final class Reader {

        private final Packet packet;
        private final Bits in;

        private Reader(Packet packet) {
            this.packet = packet;
            this.in = new Bits(packet.bytes(), packet.start(), packet.length());
        }

        private AacConfig read() {
            int outer = in.take(5);
            int rate = rate();
            int channels = in.take(4);
            boolean first = outer == SBR || outer == PS;
            int extension = first ? extension(rate) : 0;
            int type = first ? in.take(5) : outer;
            require(type >= 1 && type <= 4 && channels >= 1 && channels <= 7);
            boolean shortFrames = in.take(1) == 1;
            require(in.take(2) == 0);
            boolean parametric = outer == PS;
            if (!first && left() >= 17) {
                require(in.take(11) == SYNC_SBR && in.take(5) == SBR);
                extension = in.take(1) == 1 ? extension(rate) : 0;
                parametric = extension > 0 && left() >= 12 && parametric();
            }
            require(!in.isBehindEnd() && left() < 8 && in.restIsZero());
            return new AacConfig(rate, channels, shortFrames, extension, parametric);
        }

        private boolean parametric() {
            require(in.take(11) == SYNC_PS);
            return in.take(1) == 1;
        }

        private int left() {
            return packet.length() * 8 - (in.at() - packet.start() * 8);
        }

        /** A rate of the list, by its index. */
        private int rate() {
            int index = in.take(4);
            require(index < RATES.length);
            return RATES[Math.min(index, RATES.length - 1)];
        }

        /** Band replication doubles the rate or keeps it; the rate is written out only where it has no index. */
        private int extension(int core) {
            int index = in.take(4);
            int rate = index < RATES.length ? RATES[index] : in.take(24);
            boolean listed = Arrays.stream(RATES).anyMatch(one -> one == rate);
            require((index < RATES.length || index == EXPLICIT) && listed == index < RATES.length);
            require(rate == core || rate == 2 * core);
            return rate;
        }

        private void require(boolean holds) {
            if (!holds) {
                throw CodecRules.AAC_CONFIG.at(packet.offset());
            }
        }
    }
}
