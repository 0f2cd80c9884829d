package io.ccaas.sdk.audio.verify;

/** MP3: MPEG-1 Layer III, 44.1 kHz, mono, 32 kbit/s, so that a frame has 104 bytes with 83 of main data (ISO/IEC 11172-3, 2.4.1). */
final class MpegBytes {

    static final int FRAME = 104;
    static final int SIDE = 17;

    private MpegBytes() {}

    /** The first granule has its data in the first so many bytes of the frame; the rest is zero. */
    static byte[] frame(int audio) {
        return new Bytes()
                .u8(0xFF, 0xFB, 0x10, 0xC0)
                .raw(side(audio * 8))
                .samples(audio)
                .zeros(FRAME - 4 - SIDE - audio)
                .end();
    }

    /** Begins at this frame; 5 private bits and 4 of scale factor selection are zero; then the length of the first granule. */
    static byte[] side(int bits) {
        byte[] side = new byte[SIDE];
        side[2] = (byte) (bits >> 6);
        side[3] = (byte) (bits << 2);
        return side;
    }

    static byte[] protectedFrame(int audio) {
        byte[] side = side(audio * 8);
        byte[] summed = new Bytes().u8(0x10, 0xC0).raw(side).end();
        return new Bytes()
                .u8(0xFF, 0xFA, 0x10, 0xC0)
                .be(2, Sums.of(16, 0x8005, 0xFFFF, summed, 0, summed.length))
                .raw(side)
                .samples(audio)
                .zeros(FRAME - 6 - SIDE - audio)
                .end();
    }

    /** A frame of 64 kbit/s, 208 bytes, with counts of frames and bytes. */
    static byte[] info(int frames, int trim) {
        byte[] front = new Bytes()
                .u8(0xFF, 0xFB, 0x50, 0xC0)
                .zeros(SIDE)
                .text("Info")
                .be(4, 3)
                .be(4, frames)
                .be(4, 208 + (long) frames * FRAME)
                .text("LAME3.100")
                .zeros(12)
                .be(3, trim)
                .zeros(10)
                .end();
        return new Bytes()
                .raw(front)
                .be(2, reflected(front))
                .zeros(208 - front.length - 2)
                .end();
    }

    private static int reflected(byte[] bytes) {
        int sum = 0;
        for (byte one : bytes) {
            for (int bit = 0; bit < 8; bit++) {
                boolean carry = (sum & 1) != (one >> bit & 1);
                sum = carry ? sum >> 1 ^ 0xA001 : sum >> 1;
            }
        }
        return sum;
    }
}
