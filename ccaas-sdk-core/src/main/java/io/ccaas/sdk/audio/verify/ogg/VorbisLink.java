package io.ccaas.sdk.audio.verify.ogg;

import io.ccaas.sdk.audio.verify.codec.Packet;
import java.nio.charset.StandardCharsets;

/** Vorbis in Ogg (Vorbis I, section 4 and appendix A). */
final class VorbisLink implements OggCodec {

    private static final int IDENTIFICATION = 30;
    private static final byte[] COMMENT =
            "\u0003vorbis\0\0\0\0\0\0\0\0\u0001".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LARGEST_SETUP = 256 << 10;

    private final int channels;
    private final long rate;
    private final int shortBlock;
    private final int longBlock;
    private boolean[] modes = {};
    private int before;

    VorbisLink(Packet first) {
        boolean canonical =
                first.length() == IDENTIFICATION && first.isZero(7, 11) && first.isZero(16, 28) && first.at(29) == 1;
        if (!canonical) {
            throw OggRules.HEADERS.at(first.offset());
        }
        channels = first.at(11);
        rate = OggHeader.number(first, 12);
        int low = first.at(28) & 15;
        int high = first.at(28) >> 4;
        if (channels == 0 || channels > 32 || rate < 1000 || rate > 768_000 || low < 6 || high > 13 || low > high) {
            throw OggRules.HEADERS.at(first.offset());
        }
        shortBlock = 1 << low;
        longBlock = 1 << high;
    }

    @Override
    public void headers(Packets packets) {
        OggHeader.mustBe(packets.header(), COMMENT);
        Packet setup = packets.header();
        boolean magic = setup.length() <= LARGEST_SETUP
                && setup.length() > 7
                && new String(setup.bytes(), 0, 7, StandardCharsets.ISO_8859_1).equals("\u0005vorbis");
        if (!magic) {
            throw OggRules.SETUP.at(setup.offset());
        }
        modes = VorbisSetup.modes(setup, channels);
    }

    /** Half of two neighbouring blocks overlaps: the first packet adds nothing. */
    @Override
    public long samples(Packet packet) {
        int mode = packet.length() == 0 ? -1 : packet.at(0) >> 1 & (1 << LowBits.bitsOf(modes.length - 1)) - 1;
        if (mode < 0 || mode >= modes.length || (packet.at(0) & 1) != 0) {
            throw OggRules.VORBIS.at(packet.offset());
        }
        int block = modes[mode] ? longBlock : shortBlock;
        int samples = before == 0 ? 0 : (before + block) / 4;
        before = block;
        return samples;
    }

    @Override
    public int lead() {
        return 0;
    }

    @Override
    public String name() {
        return "vorbis";
    }

    @Override
    public int rate() {
        return (int) rate;
    }

    @Override
    public int channels() {
        return channels;
    }
}
