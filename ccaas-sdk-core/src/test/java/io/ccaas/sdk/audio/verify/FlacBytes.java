package io.ccaas.sdk.audio.verify;

/** FLAC: 8 kHz, one channel, 8 bits, blocks of 192 samples with one constant subframe each (RFC 9639, section 9). */
final class FlacBytes {

    static final int BLOCK = 192;

    private FlacBytes() {}

    static byte[] info(long total) {
        return new Bytes()
                .be(2, BLOCK)
                .be(2, BLOCK)
                .zeros(6)
                .be(8, 8000L << 44 | 7L << 36 | total)
                .zeros(16)
                .end();
    }

    /** Ten bytes: header, check sum, subframe header, its sample, check sum. */
    static byte[] frame(int number, int sample) {
        return frame(number, new byte[] {0, (byte) sample});
    }

    static byte[] frame(int number, byte[] subframe) {
        byte[] head = new Bytes().u8(0xFF, 0xF8, 0x14, 0x02, number).end();
        byte[] body = new Bytes()
                .raw(head)
                .be(1, Sums.of(8, 0x07, head))
                .raw(subframe)
                .end();
        return new Bytes().raw(body).be(2, Sums.of(16, 0x8005, body)).end();
    }

    static byte[] file(int frames) {
        Bytes out = new Bytes().text("fLaC").be(4, 0x8000_0022L).raw(info((long) frames * BLOCK));
        for (int i = 0; i < frames; i++) {
            out.raw(frame(i, i * 7));
        }
        return out.end();
    }
}
