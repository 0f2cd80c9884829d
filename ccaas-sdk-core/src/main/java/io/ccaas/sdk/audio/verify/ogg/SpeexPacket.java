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

    static void check(Packet packet, int frames) {
        SpeexPacket walk = new SpeexPacket(packet);
        int seen = 0;
        boolean ended = false;
        while (!ended && walk.left() >= 5) {
            int kind = walk.element();
            seen += kind < FRAMES.length && kind >= 0 ? 1 : 0;
            ended = kind == END;
            walk.require(seen <= frames && !walk.in.isBehindEnd());
        }
        walk.require(walk.left() < 8 && seen == frames);
    }

    private int left() {
        return bits - (in.at() - packet.start() * 8);
    }

    /** Moves over one element and returns its mode, or -1 for a layer. */
    private int element() {
        if (in.take(1) == 1) {
            int layer = in.take(3);
            require(layer < LAYERS.length);
            in.leap(LAYERS[layer]);
            return -1;
        }
        int mode = in.take(4);
        if (mode == USER) {
            zeros(in.take(4) * 8 + 1);
        } else if (mode == IN_BAND) {
            message(in.take(4));
        } else if (mode != END) {
            require(mode < FRAMES.length);
            in.leap(FRAMES[mode]);
        }
        return mode;
    }

    /** How loud the sides are is audio; the other messages are requests, or free. */
    private void message(int kind) {
        if (kind == STEREO) {
            in.leap(MESSAGES[kind]);
        } else {
            zeros(MESSAGES[kind]);
        }
    }

    private void zeros(int count) {
        for (int i = 0; i < count; i++) {
            require(in.take(1) == 0);
        }
    }

    private void require(boolean holds) {
        if (!holds) {
            throw OggRules.SPEEX.at(packet.offset());
        }
    }
}
