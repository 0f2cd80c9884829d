package io.ccaas.sdk.audio.codec.mp3;

import io.ccaas.sdk.audio.bits.Crc;
import io.ccaas.sdk.audio.codec.mp3.Mp3Header.Version;

/** Makes the bits of a frame canonical that no decoder needs: free bits of the header and of the side information, the check sum. */
final class FrameBits {

    private static final Crc CRC = new Crc(16, 0x8005);
    private static final int RESERVED_EMPHASIS = 2;
    private static final int JOINT_STEREO = 0x40;

    private FrameBits() {}

    /** The emphasis that a first frame asks for; the reserved value is free bits. */
    static int emphasis(byte[] frame) {
        int emphasis = frame[3] & 3;
        return emphasis == RESERVED_EMPHASIS ? 0 : emphasis;
    }

    /** Private, copyright and original bit become 0; how stereo is joined counts only where it is. */
    static void neutralise(byte[] frame, Mp3Header header, int emphasis) {
        frame[2] &= (byte) 0xFE;
        int mode = frame[3] & 0xC0;
        int joined = mode == JOINT_STEREO ? frame[3] & 0x30 : 0;
        frame[3] = (byte) (mode | joined | emphasis);
        int free = SideInfo.privateBits(header);
        int shift = (header.version() == Version.MPEG_1 ? 7 : 8) - free;
        frame[header.sideStart() + 1] &= (byte) ~(((1 << free) - 1) << shift);
    }

    /** Writes the check sum of a frame that has one, over its header and its side information. */
    static void check(byte[] frame, Mp3Header header) {
        if (header.checked()) {
            long sum = CRC.update(0xFFFF, frame, 2, 2);
            sum = CRC.update(sum, frame, header.sideStart(), header.sideBytes());
            frame[4] = (byte) (sum >> 8);
            frame[5] = (byte) sum;
        }
    }
}
