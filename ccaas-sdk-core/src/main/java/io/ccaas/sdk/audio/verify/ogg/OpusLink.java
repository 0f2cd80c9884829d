package io.ccaas.sdk.audio.verify.ogg;

import io.ccaas.sdk.audio.verify.codec.OpusHead;
import io.ccaas.sdk.audio.verify.codec.OpusPacket;
import io.ccaas.sdk.audio.verify.codec.Packet;
import java.nio.charset.StandardCharsets;

/** Opus in Ogg (RFC 7845). */
final class OpusLink implements OggCodec {

    private static final int MAGIC_AND_VERSION = 9;
    private static final byte[] TAGS = "OpusTags\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private final OpusHead head;

    OpusLink(Packet first) {
        if (first.length() < MAGIC_AND_VERSION || first.at(8) != 1) {
            throw OggRules.HEADERS.at(first.offset());
        }
        head = OpusHead.read(first.part(MAGIC_AND_VERSION, first.length() - MAGIC_AND_VERSION), true);
    }

    @Override
    public void headers(Packets packets) {
        OggHeader.mustBe(packets.header(), TAGS);
    }

    @Override
    public long samples(Packet packet) {
        return OpusPacket.samples(packet, head.streams());
    }

    @Override
    public int lead() {
        return head.preSkip();
    }

    @Override
    public String name() {
        return "opus";
    }

    @Override
    public int rate() {
        return 48_000;
    }

    @Override
    public int channels() {
        return head.channels();
    }
}
