package io.ccaas.sdk.audio.verify.ogg;

import io.ccaas.sdk.audio.verify.codec.Packet;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Speex in Ogg (Speex manual, section 7). */
final class SpeexLink implements OggCodec {

    private static final int BYTES = 80;
    private static final byte[] BEGIN =
            ("Speex   1.2.1" + "\0".repeat(15) + "\u0001\0\0\0P\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] COMMENT = new byte[8];
    private static final int BITSTREAM = 4;
    private static final int NARROW_FRAME = 160;
    private static final int[] LOOK_AHEAD = {40, 143, 349};
    private static final long NO_BIT_RATE = 0xFFFF_FFFFL;

    private final long rate;
    private final int channels;
    private final int frameSamples;
    private final int perPacket;
    private final int layers;

    SpeexLink(Packet first) {
        boolean begins =
                first.length() == BYTES && Arrays.equals(first.bytes(), 0, BEGIN.length, BEGIN, 0, BEGIN.length);
        if (!begins) {
            throw OggRules.HEADERS.at(first.offset());
        }
        rate = number(first, 36);
        long mode = number(first, 40);
        channels = (int) number(first, 48);
        layers = (int) mode;
        frameSamples = NARROW_FRAME << layers;
        perPacket = (int) number(first, 64);
        boolean constant =
                number(first, 44) == BITSTREAM && number(first, 52) == NO_BIT_RATE && first.isZero(68, BYTES);
        boolean inRange = rate >= 6000 && rate <= 48_000 && mode >= 0 && mode <= 2 && (channels == 1 || channels == 2);
        boolean agrees =
                number(first, 56) == frameSamples && number(first, 60) <= 1 && perPacket >= 1 && perPacket <= 10;
        if (!constant || !inRange || !agrees) {
            throw OggRules.HEADERS.at(first.offset());
        }
    }

    private static long number(Packet packet, int from) {
        return OggHeader.number(packet, from);
    }

    @Override
    public void headers(Packets packets) {
        OggHeader.mustBe(packets.header(), COMMENT);
    }

    @Override
    public long samples(Packet packet) {
        SpeexPacket.check(packet, perPacket, layers, channels == 2);
        return (long) perPacket * frameSamples;
    }

    @Override
    public boolean mayBegin(long early) {
        return early == lookAhead();
    }

    @Override
    public int lookAhead() {
        return LOOK_AHEAD[layers];
    }

    @Override
    public String name() {
        return "speex";
    }

    @Override
    public int rate() {
        return (int) rate;
    }

    @Override
    public int channels() {
        return channels;
    }
}
