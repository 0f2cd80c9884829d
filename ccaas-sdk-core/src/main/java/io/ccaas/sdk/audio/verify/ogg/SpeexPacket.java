package io.ccaas.sdk.audio.verify.ogg;

import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.input.Bits;

/** Walks through the frames, layers and in-band messages of a Speex packet (Speex manual, sections 5.5, 9 and 10). */
final class SpeexPacket {

    /** Bits of a narrow-band frame behind its five bits of mode. */
    private static final int[] FRAMES = {0, 38, 114, 155, 215, 295, 359, 487, 74};
    /** Bits of a high-band layer behind its four bits of mode. */
    private static final int[] LAYERS = {0, 32, 108, 188, 348};

    private static final int USER = 13;
    private static final int IN_BAND = 14;
    private static final int STEREO = 9;
    private static final int END = 15;
    private static final int[] MESSAGES = {1, 1, 4, 4, 4, 4, 4, 4, 8, 8, 16, 16, 32, 32, 64, 64};

    private final Packet packet;
    private final Bits in;
    private final int bits;

    private SpeexPacket(Packet packet) {
        this.packet = packet;
        this.in = new Bits(packet.bytes(), packet.start(), packet.length());
        this.bits = packet.length() * 8;
    }

    /** Checks a packet of up to so many frames, each with up to so many layers above the narrow band. */
    static void check(Packet packet, int frames, int layers, boolean stereo) {
        SpeexPacket walk = new SpeexPacket(packet);
        boolean ended = false;
        for (int seen = 0; seen < frames && !ended; seen++) {
            ended = !walk.frame(layers, stereo);
        }
        walk.terminator();
    }

    private int left() {
        return bits - (in.at() - packet.start() * 8);
    }

    /** False where the packet ends instead. */
    private boolean frame(int layers, boolean stereo) {
        int mode = IN_BAND;
        boolean sides = false;
        while (mode == USER || mode == IN_BAND) {
            if (left() < 5) {
                return false;
            }
            mode = in.take(5);
            if (mode == END) {
                in.leap(-5);
                return false;
            }
            if (mode == USER) {
                zeros(in.take(4) * 8 + 5);
            } else if (mode == IN_BAND) {
                int kind = in.take(4);
                boolean again = sides && kind == STEREO && stereo;
                require(!again);
                sides |= kind == STEREO;
                message(kind, stereo);
            }
        }
        require(mode < FRAMES.length);
        in.leap(FRAMES[mode]);
        for (int layer = 1; layer <= layers && left() > 0; layer++) {
            layer(layer);
        }
        require(!in.isBehindEnd());
        return true;
    }

    /** The second layer above the narrow band has one mode only. */
    private void layer(int number) {
        if (in.take(1) == 0) {
            in.leap(-1);
            return;
        }
        int mode = in.take(3);
        require(mode < (number == 1 ? LAYERS.length : 2));
        in.leap(LAYERS[mode]);
    }

    /** How loud the sides are is audio; the other messages are requests, or free. */
    private void message(int kind, boolean stereo) {
        if (kind == STEREO && stereo) {
            in.leap(MESSAGES[kind]);
        } else {
            zeros(MESSAGES[kind]);
        }
    }

    /** A zero, then ones, to the end. */
    private void terminator() {
        for (int expected = 0; left() > 0; expected = 1) {
            require(in.take(1) == expected);
        }
    }

    private void zeros(int count) {
        for (int i = 0; i < count; i++) {
            require(in.take(1) == 0);
        }
        require(!in.isBehindEnd());
    }

    private void require(boolean holds) {
        if (!holds) {
            throw OggRules.SPEEX.at(packet.offset());
        }
    }
}
