package io.ccaas.sdk.audio.verify.riff;

import io.ccaas.sdk.audio.verify.input.Payload;

/** The numbers of a canonical {@code fmt } chunk; every other byte of it is derived from them or constant. */
record WavFormat(WavTag tag, int channels, int rate, int align, int perBlock) {

    private static final int EXTENSIBLE = 0xFFFE;
    private static final byte[] GUID_TAIL = {
        0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
    };
    /** The usual speakers of 0 to 8 channels. */
    private static final int[] SPEAKERS = {0, 0x4, 0x3, 0x7, 0x33, 0x37, 0x3F, 0x13F, 0x63F};

    private static final int[] MS_COEFFICIENTS = {256, 0, 512, -256, 0, 0, 192, 64, 240, 0, 460, -208, 392, -232};

    /** Reads from behind the chunk's id. */
    static WavFormat read(Payload payload) {
        long start = payload.position();
        long size = payload.le(4);
        int number = (int) payload.le(2);
        int channels = (int) payload.le(2);
        long rate = payload.le(4);
        long perSecond = payload.le(4);
        int align = (int) payload.le(2);
        int bits = (int) payload.le(2);
        boolean extensible = number == EXTENSIBLE;
        int meant = extensible ? subFormat(payload, channels, bits) : number;
        WavTag tag = WavTag.of(meant, bits).orElseThrow(() -> RiffRules.CODEC.at(start + 4));
        boolean inRange = channels >= 1 && channels <= 32 && rate >= 1000 && rate <= 768_000;
        if (!inRange || !tag.takes(channels, align) || (extensible && !tag.isPlain())) {
            throw RiffRules.CODEC.at(start + 4);
        }
        WavFormat format = new WavFormat(tag, channels, (int) rate, align, tag.perBlock(channels, align));
        format.mustBe(size, extensible ? 40 : tag.fmtBytes(), perSecond, start);
        if (!extensible) {
            format.extension(payload);
        }
        return format;
    }

    private static int subFormat(Payload payload, int channels, int bits) {
        payload.expectLe(2, 22, RiffRules.FORMAT);
        payload.expectLe(2, bits, RiffRules.FORMAT);
        payload.expectLe(4, channels < SPEAKERS.length ? SPEAKERS[channels] : 0, RiffRules.FORMAT);
        int number = (int) payload.le(2);
        payload.expect(GUID_TAIL, RiffRules.FORMAT);
        return number;
    }

    private void mustBe(long size, int expectedSize, long perSecond, long start) {
        if (size != expectedSize) {
            throw RiffRules.ORDER.at(start);
        }
        if (perSecond != ((long) rate * align / perBlock & 0xFFFF_FFFFL)) {
            throw RiffRules.FORMAT.at(start + 12);
        }
    }

    private void extension(Payload payload) {
        if (tag.isPcm()) {
            return;
        }
        payload.expectLe(2, tag.fmtBytes() - 18, RiffRules.FORMAT);
        if (tag.fmtBytes() > 18) {
            payload.expectLe(2, tag.saysPerBlock() ? perBlock : 0, RiffRules.FORMAT);
        }
        if (tag == WavTag.MS_ADPCM) {
            payload.expectLe(2, MS_COEFFICIENTS.length / 2, RiffRules.FORMAT);
            for (int one : MS_COEFFICIENTS) {
                payload.expectLe(2, one, RiffRules.FORMAT);
            }
        }
    }
}
