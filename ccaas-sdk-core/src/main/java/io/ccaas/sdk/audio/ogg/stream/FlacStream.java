package io.ccaas.sdk.audio.ogg.stream;

import io.ccaas.sdk.audio.codec.flac.FlacBlocks;
import io.ccaas.sdk.audio.codec.flac.FlacSequence;
import io.ccaas.sdk.audio.codec.flac.FlacStreamInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** FLAC in Ogg (RFC 9639, 10.1). Of its blocks only STREAMINFO passes; an empty comment is written because the mapping asks for one. */
final class FlacStream extends OggStream {

    private static final int MAGIC = 0x664C_6143;
    private static final int INFO_AT = 17;
    private static final byte[] EMPTY_COMMENT = "\u0084\0\0\10\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private final FlacStreamInfo declared;
    private final FlacSequence frames;
    private boolean last;
    private boolean commented;
    private boolean ended;

    FlacStream(byte[] packet, long at) {
        boolean mapping = packet.length >= INFO_AT + FlacStreamInfo.BYTES
                && packet[5] == 1
                && ByteBuffer.wrap(packet).getInt(9) == MAGIC;
        if (!mapping || (ByteBuffer.wrap(packet).getInt(13) & 0x7FFF_FFFF) != FlacStreamInfo.BYTES) {
            throw StreamRules.OGG_HEADER.at(at);
        }
        declared = FlacStreamInfo.parse(packet, INFO_AT, FlacStreamInfo.BYTES, at + INFO_AT);
        frames = new FlacSequence(declared);
        last = packet[13] < 0;
    }

    @Override
    public HeaderFound first() {
        return new HeaderFound(FlacBlocks.kind(FlacBlocks.STREAMINFO), INFO_AT + FlacStreamInfo.BYTES);
    }

    @Override
    public boolean wantsHeader() {
        return !last;
    }

    @Override
    public int holds() {
        return 4;
    }

    @Override
    public HeaderFound header(byte[] held, long length, long at) {
        int type = held.length < 4 ? 0 : held[0] & 0x7F;
        if (type == FlacBlocks.STREAMINFO
                || type == FlacBlocks.FORBIDDEN
                || (ByteBuffer.wrap(held).getInt() & 0xFF_FFFF) != length - 4) {
            throw StreamRules.OGG_HEADER.at(at);
        }
        last = held[0] < 0;
        boolean firstComment = type == FlacBlocks.VORBIS_COMMENT && !commented;
        commented |= firstComment;
        return new HeaderFound(FlacBlocks.kind(type), firstComment ? EMPTY_COMMENT.length : 0);
    }

    @Override
    public List<byte[]> headers() {
        ByteBuffer first = ByteBuffer.allocate(INFO_AT + FlacStreamInfo.BYTES);
        first.put("\177FLAC\1\0\0\1fLaC".getBytes(StandardCharsets.ISO_8859_1)).putInt(FlacStreamInfo.BYTES);
        // The count of samples is only known at the end, where the first page is long written.
        first.put(frames.proven().withSamples(0).toBytes());
        return List.of(first.array(), EMPTY_COMMENT.clone());
    }

    /** A well-known encoder ends its streams with a packet of no bytes; more of them, or elsewhere, would say something. */
    @Override
    public long packet(byte[] bytes, int offset, int length, long at) {
        if (ended) {
            throw StreamRules.OGG_EMPTY_PACKET.at(at);
        }
        ended = length == 0;
        return ended ? 0 : frames.next(bytes, offset, length, at);
    }

    @Override
    public int largestPacket() {
        return FlacStreamInfo.LARGEST_FRAME;
    }

    @Override
    public String codec() {
        return "flac";
    }

    @Override
    public int sampleRate() {
        return declared.sampleRate();
    }

    @Override
    public int channels() {
        return declared.channels();
    }

    @Override
    public boolean mayEndEarly() {
        return false;
    }
}
