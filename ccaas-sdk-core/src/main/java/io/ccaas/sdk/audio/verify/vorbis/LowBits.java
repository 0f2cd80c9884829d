package io.ccaas.sdk.audio.verify.vorbis;

import io.ccaas.sdk.audio.verify.codec.Packet;

/** Numbers of a few bits each, lowest bit first, as Vorbis packs them (Vorbis I, section 2). */
final class LowBits {

    private final Packet packet;
    private long at;

    LowBits(Packet packet, int from) {
        this.packet = packet;
        this.at = from * 8L;
    }

    int take(int count) {
        int value = 0;
        for (int i = 0; i < count; i++, at++) {
            require(at < packet.length() * 8L);
            value |= ((packet.at((int) (at >> 3)) >> (int) (at & 7)) & 1) << i;
        }
        return value;
    }

    boolean flag() {
        return take(1) == 1;
    }

    /** A count that is written less one. */
    int count(int bits) {
        return take(bits) + 1;
    }

    void leap(long count) {
        at += count;
        require(at <= packet.length() * 8L);
    }

    /** Zeros up to the next byte, and that byte the end. */
    void end() {
        require(packet.length() * 8L - at < 8);
        require(take((int) (packet.length() * 8L - at)) == 0);
    }

    void require(boolean holds) {
        if (!holds) {
            throw VorbisRules.SETUP.at(packet.offset());
        }
    }

    static int bitsOf(int value) {
        return 32 - Integer.numberOfLeadingZeros(value);
    }
}
