package io.ccaas.sdk.audio.ogg.page;

import io.ccaas.sdk.audio.bits.Crc;

/** The check sum of a page (RFC 3533, 6, field 7): over header and body, with its own four bytes taken as zero. */
final class OggCrc {

    static final int OFFSET = 22;

    private static final Crc CRC = new Crc(32, 0x04C1_1DB7L);

    private OggCrc() {}

    /** The header's four bytes must be zero. */
    static int of(byte[] header, int headerLength, byte[] body, int offset, int length) {
        return (int) CRC.update(CRC.update(0, header, 0, headerLength), body, offset, length);
    }
}
