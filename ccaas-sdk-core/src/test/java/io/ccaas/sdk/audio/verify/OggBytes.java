package io.ccaas.sdk.audio.verify;

/** Ogg pages with right check sums (RFC 3533, section 6). */
final class OggBytes {

    private final Bytes out = new Bytes();
    private int serial = 1;
    private int sequence;

    /** Every packet ends on the page and is shorter than 255 bytes. */
    OggBytes page(int flags, long granule, byte[]... packets) {
        Bytes head = new Bytes()
                .text("OggS")
                .u8(0, flags)
                .le(8, granule)
                .le(4, serial)
                .le(4, sequence++);
        Bytes rest = new Bytes().u8(packets.length);
        for (byte[] packet : packets) {
            rest.u8(packet.length);
        }
        for (byte[] packet : packets) {
            rest.raw(packet);
        }
        byte[] zero = new Bytes().raw(head.end()).zeros(4).raw(rest.end()).end();
        out.raw(head.end()).le(4, Sums.of(32, 0x04C1_1DB7L, zero)).raw(rest.end());
        return this;
    }

    OggBytes link() {
        serial++;
        sequence = 0;
        return this;
    }

    OggBytes serial(int number) {
        serial = number;
        return this;
    }

    byte[] end() {
        return out.end();
    }

    static byte[] opusHead() {
        return new Bytes()
                .text("OpusHead")
                .u8(1, 1)
                .le(2, 312)
                .le(4, 48_000)
                .le(2, 0)
                .u8(0)
                .end();
    }

    static byte[] opusTags() {
        return new Bytes().text("OpusTags").zeros(8).end();
    }

    /** 20 ms in one frame. */
    static byte[] opus() {
        return new Bytes().u8(0x08).samples(20).end();
    }

    OggBytes opusHeaders() {
        return page(2, 0, opusHead()).page(0, 0, opusTags());
    }
}
