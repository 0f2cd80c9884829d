package io.ccaas.sdk.audio.verify.vorbis;

import io.ccaas.sdk.audio.verify.codec.Packet;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A Vorbis stream: its three headers (Vorbis I, section 4.2) and how long its packets are. Not safe for use by several threads. */
public final class VorbisAudio {

    /** Bytes of the identification header. */
    public static final int IDENTIFICATION = 30;

    /** Bytes of an empty comment header. */
    public static final int COMMENT = 16;

    private static final int MAGIC = 7;
    private static final int LARGEST_SETUP = 256 << 10;
    private static final byte[] NO_COMMENT = "\u0003vorbis\0\0\0\0\0\0\0\0\u0001".getBytes(StandardCharsets.ISO_8859_1);

    private final int channels;
    private final int rate;
    private final int shortBlock;
    private final int longBlock;
    private boolean[] modes = {};
    private int before;

    /**
     * Begins with the identification header.
     *
     * @param first the whole packet
     */
    public VorbisAudio(Packet first) {
        boolean canonical = is(first, 1) && first.length() == IDENTIFICATION;
        if (!canonical || !first.isZero(MAGIC, 11) || !first.isZero(16, 28) || first.at(29) != 1) {
            throw VorbisRules.IDENTIFICATION.at(first.offset());
        }
        channels = first.at(11);
        long hertz = first.at(12) | (first.at(13) << 8) | (first.at(14) << 16) | ((long) first.at(15) << 24);
        int low = first.at(28) & 15;
        int high = first.at(28) >> 4;
        boolean inRange = channels >= 1 && channels <= 32 && hertz >= 1000 && hertz <= 768_000;
        if (!inRange || low < 6 || high > 13 || low > high) {
            throw VorbisRules.IDENTIFICATION.at(first.offset());
        }
        rate = (int) hertz;
        shortBlock = 1 << low;
        longBlock = 1 << high;
    }

    /**
     * Checks the second header.
     *
     * @param comment the whole packet
     */
    public void comment(Packet comment) {
        int from = comment.start();
        if (!Arrays.equals(comment.bytes(), from, from + comment.length(), NO_COMMENT, 0, COMMENT)) {
            throw VorbisRules.IDENTIFICATION.at(comment.offset());
        }
    }

    /**
     * Reads the third header.
     *
     * @param setup the whole packet
     */
    public void setup(Packet setup) {
        if (setup.length() > LARGEST_SETUP || !is(setup, 5)) {
            throw VorbisRules.SETUP.at(setup.offset());
        }
        modes = VorbisSetup.modes(setup, channels, longBlock);
    }

    /**
     * How long an audio packet is. Half of two neighbouring blocks overlaps, so the first one adds nothing.
     *
     * @param packet the packet
     * @return sample instants that it adds
     */
    public int samples(Packet packet) {
        int mode = packet.length() == 0 ? -1 : (packet.at(0) >> 1) & ((1 << LowBits.bitsOf(modes.length - 1)) - 1);
        if (mode < 0 || mode >= modes.length || (packet.at(0) & 1) != 0) {
            throw VorbisRules.PACKET.at(packet.offset());
        }
        int block = modes[mode] ? longBlock : shortBlock;
        int samples = before == 0 ? 0 : (before + block) / 4;
        before = block;
        return samples;
    }

    /**
     * Samples per second.
     *
     * @return 1000 to 768000
     */
    public int rate() {
        return rate;
    }

    /**
     * How many.
     *
     * @return 1 to 32
     */
    public int channels() {
        return channels;
    }

    private static boolean is(Packet packet, int kind) {
        return packet.length() > MAGIC
                && packet.at(0) == kind
                && new String(packet.bytes(), packet.start() + 1, MAGIC - 1, StandardCharsets.ISO_8859_1)
                        .equals("vorbis");
    }
}
