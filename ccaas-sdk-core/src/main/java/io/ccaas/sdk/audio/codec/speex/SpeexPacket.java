package io.ccaas.sdk.audio.codec.speex;

import io.ccaas.sdk.audio.bits.BitReader;

/**
 * Walks over the frames of a Speex packet by the sizes of their modes (Speex manual, 5.5 and 9; RFC 5574), and makes zero what in-band
 * messages carry, except the one that makes stereo of mono. Behind the last frame comes the terminator and nothing else. Lengths stay as
 * they are.
 */
public final class SpeexPacket {

    private static final int[] NARROW_BITS = {5, 43, 119, 160, 220, 300, 364, 492, 79};
    private static final int[] WIDE_BITS = {4, 36, 112, 192, 352};
    private static final int[] MESSAGE_BITS = {1, 1, 4, 4, 4, 4, 4, 4, 8, 8, 16, 16, 32, 32, 64, 64};
    private static final int USER_MESSAGE = 13;
    private static final int MESSAGE = 14;
    private static final int TERMINATOR = 15;
    private static final int STEREO = 9;

    private final SpeexHeader header;
    private final byte[] bytes;
    private final BitReader in;
    private final long at;

    private SpeexPacket(SpeexHeader header, byte[] bytes, int offset, int length, long at) {
        this.header = header;
        this.bytes = bytes;
        this.in = new BitReader(bytes, offset, length);
        this.at = at;
    }

    /**
     * Checks a packet and makes zero in place what is no audio in it.
     *
     * @param header the stream's parameters
     * @param bytes where the packet lies
     * @param offset its first byte
     * @param length its length
     * @param at where its first byte lies, in bytes from the start of the input
     * @return its duration in samples
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code SPEEX_PACKET}
     */
    public static int neutralise(SpeexHeader header, byte[] bytes, int offset, int length, long at) {
        SpeexPacket packet = new SpeexPacket(header, bytes, offset, length, at);
        int frames = 0;
        while (frames < header.framesPerPacket() && packet.frame()) {
            frames++;
        }
        packet.terminate();
        return header.framesPerPacket() * header.frameSize();
    }

    /** Returns false at the terminator, or where there is no room for a frame. */
    private boolean frame() {
        int mode = MESSAGE;
        boolean stereo = false;
        while (mode == MESSAGE || mode == USER_MESSAGE) {
            if (in.remaining() < 5) {
                return false;
            }
            mode = in.readInt(5);
            if (mode == TERMINATOR) {
                in.skip(-5);
                return false;
            }
            boolean kept = message(mode);
            // A decoder hears the last one only; the others would be free.
            require(!(stereo && kept));
            stereo |= kept;
        }
        // A set first bit is a band without the one below it, which no encoder of this mode writes.
        require(mode < NARROW_BITS.length);
        in.skip(NARROW_BITS[mode] - 5L);
        for (int band = 1; band <= header.mode(); band++) {
            higherBand(band);
        }
        require(!in.overran());
        return true;
    }

    /** Returns whether it says how loud the sides are; every other message is erased. */
    private boolean message(int mode) {
        if (mode == USER_MESSAGE) {
            erase(5 + 8 * in.readInt(4));
        } else if (mode == MESSAGE) {
            int id = in.readInt(4);
            if (id == STEREO && header.channels() == 2) {
                in.skip(MESSAGE_BITS[STEREO]);
                return true;
            }
            erase(MESSAGE_BITS[id]);
        }
        return false;
    }

    private void higherBand(int band) {
        require(in.remaining() >= 0);
        if (in.remaining() == 0) {
            return;
        }
        if (!in.readFlag()) {
            in.skip(-1);
            return;
        }
        int mode = in.readInt(3);
        require(mode < (band == 1 ? WIDE_BITS.length : 2));
        in.skip(WIDE_BITS[mode] - 4L);
    }

    private void erase(int count) {
        require(count <= in.remaining());
        for (int i = 0; i < count; i++) {
            set(0);
        }
    }

    /** A zero and then ones, as the encoder fills up the last byte. */
    private void terminate() {
        for (boolean first = true; in.remaining() > 0; first = false) {
            set(first ? 0 : 1);
        }
    }

    private void set(int bit) {
        long where = in.position();
        int mask = 0x80 >> (int) (where & 7);
        int index = (int) (where >> 3);
        bytes[index] = (byte) (bit == 0 ? bytes[index] & ~mask : bytes[index] | mask);
        in.skip(1);
    }

    private void require(boolean holds) {
        if (!holds) {
            throw SpeexRules.SPEEX_PACKET.at(at);
        }
    }
}
