package io.ccaas.sdk.audio.ogg.stream;

import io.ccaas.sdk.audio.codec.speex.SpeexHeader;
import io.ccaas.sdk.audio.codec.speex.SpeexPacket;
import java.util.List;

/** Speex in Ogg (Speex manual, 8). The comment and the extra headers are passed over unread. */
final class SpeexStream extends OggStream {

    private static final int LARGEST_PACKET = 1 << 16;

    private final SpeexHeader header;
    private int headersLeft;
    private boolean commented;

    SpeexStream(byte[] packet, long at) {
        this.header = SpeexHeader.parse(packet, at);
        this.headersLeft = 1 + header.extraHeaders();
    }

    @Override
    public HeaderFound first() {
        return new HeaderFound("Speex header", header.toPacket().length);
    }

    @Override
    public boolean wantsHeader() {
        return headersLeft > 0;
    }

    @Override
    public int holds() {
        return 0;
    }

    @Override
    public HeaderFound header(byte[] held, long length, long at) {
        headersLeft--;
        boolean extra = commented;
        commented = true;
        return extra
                ? new HeaderFound("Speex extra header", 0)
                : new HeaderFound("Speex comment", SpeexHeader.commentPacket().length);
    }

    @Override
    public List<byte[]> headers() {
        return List.of(header.toPacket(), SpeexHeader.commentPacket());
    }

    @Override
    public long packet(byte[] bytes, int offset, int length, long at) {
        return SpeexPacket.neutralise(header, bytes, offset, length, at);
    }

    @Override
    public int largestPacket() {
        return LARGEST_PACKET;
    }

    @Override
    public String codec() {
        return "speex";
    }

    @Override
    public int sampleRate() {
        return header.sampleRate();
    }

    @Override
    public int channels() {
        return header.channels();
    }

    /** The first position leaves out what the encoder looks ahead, or nothing. */
    @Override
    public long early(long missing) {
        return 2 * missing < lookAhead() ? 0 : lookAhead();
    }

    @Override
    public int lookAhead() {
        return header.lookAhead();
    }
}
