package io.ccaas.sdk.audio;

/** One frame of FLAC, made by hand. */
final class FlacFrameBytes {

    private FlacFrameBytes() {}

    /** Sixteen samples of zero at 8 kHz, one channel, 16 bits: a constant subframe, a check sum over the header and one over all. */
    static byte[] silence() {
        byte[] frame = {(byte) 0xFF, (byte) 0xF8, 0x64, 0x08, 0, 15, 0, 0, 0, 0, 0, 0};
        frame[6] = (byte) sum(frame, 6, 8, 0x07);
        int whole = sum(frame, 10, 16, 0x8005);
        frame[10] = (byte) (whole >> 8);
        frame[11] = (byte) whole;
        return frame;
    }

    private static int sum(byte[] bytes, int length, int width, int polynomial) {
        int sum = 0;
        for (int i = 0; i < length * 8; i++) {
            int bit = bytes[i >> 3] >> (7 - (i & 7)) & 1;
            boolean carry = (sum >> (width - 1) & 1) != bit;
            sum = (sum << 1 ^ (carry ? polynomial : 0)) & ((1 << width) - 1);
        }
        return sum;
    }
}
