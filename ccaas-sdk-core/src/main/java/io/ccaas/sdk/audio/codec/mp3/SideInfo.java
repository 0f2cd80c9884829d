package io.ccaas.sdk.audio.codec.mp3;

import io.ccaas.sdk.audio.bits.BitReader;
import io.ccaas.sdk.audio.codec.mp3.Mp3Header.Version;

/**
 * What the side information says about the main data (ISO/IEC 11172-3, 2.4.1.7).
 *
 * @param back how many bytes before this frame's own main data its sound begins
 * @param bits how many bits of main data its sound takes
 */
record SideInfo(int back, int bits) {

    static SideInfo of(byte[] frame, Mp3Header header) {
        boolean first = header.version() == Version.MPEG_1;
        BitReader reader = new BitReader(frame, header.sideStart(), header.sideBytes());
        int back = reader.readInt(first ? 9 : 8);
        reader.skip(privateBits(header) + (first ? 4L * header.channels() : 0));
        int sum = 0;
        for (int i = 0; i < header.version().granules() * header.channels(); i++) {
            sum += reader.readInt(12);
            reader.skip(first ? 47 : 51);
        }
        return new SideInfo(back, sum);
    }

    /** The furthest that a frame can point back. */
    static int furthest(Mp3Header header) {
        return header.version() == Version.MPEG_1 ? 511 : 255;
    }

    /** How many free bits follow the pointer. */
    static int privateBits(Mp3Header header) {
        if (header.version() == Version.MPEG_1) {
            return header.mono() ? 5 : 3;
        }
        return header.mono() ? 1 : 2;
    }
}
