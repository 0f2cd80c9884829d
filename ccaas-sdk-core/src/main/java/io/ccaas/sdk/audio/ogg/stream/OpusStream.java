package io.ccaas.sdk.audio.ogg.stream;

import io.ccaas.sdk.audio.codec.opus.OpusHead;
import io.ccaas.sdk.audio.codec.opus.OpusPacket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Opus in Ogg (RFC 7845). The comment is passed over unread, whatever lies behind its fields. */
final class OpusStream extends OggStream {

    private static final String TAGS = "OpusTags";
    private static final byte[] NO_TAGS = (TAGS + "\0\0\0\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);

    private final OpusHead head;
    private boolean tagged;

    OpusStream(byte[] packet, long at) {
        this.head = OpusHead.parse(packet, at);
    }

    @Override
    public HeaderFound first() {
        return new HeaderFound("OpusHead", head.toPacket().length);
    }

    @Override
    public boolean wantsHeader() {
        return !tagged;
    }

    @Override
    public int holds() {
        return TAGS.length();
    }

    @Override
    public HeaderFound header(byte[] held, long length, long at) {
        if (!Prefix.of(held, TAGS)) {
            throw StreamRules.OGG_HEADER.at(at);
        }
        tagged = true;
        return new HeaderFound(TAGS, NO_TAGS.length);
    }

    @Override
    public List<byte[]> headers() {
        return List.of(head.toPacket(), NO_TAGS.clone());
    }

    @Override
    public long packet(byte[] bytes, int offset, int length, long at) {
        return OpusPacket.neutralise(head, bytes, offset, length, at);
    }

    @Override
    public int largestPacket() {
        return OpusPacket.LARGEST;
    }

    @Override
    public String codec() {
        return "opus";
    }

    @Override
    public int sampleRate() {
        return OpusHead.CLOCK;
    }

    @Override
    public int channels() {
        return head.channels();
    }

    @Override
    public int preSkip() {
        return head.preSkip();
    }
}
