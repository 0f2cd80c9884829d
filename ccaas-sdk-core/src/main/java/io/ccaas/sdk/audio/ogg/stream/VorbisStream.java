package io.ccaas.sdk.audio.ogg.stream;

import io.ccaas.sdk.audio.codec.vorbis.VorbisComment;
import io.ccaas.sdk.audio.codec.vorbis.VorbisIdentification;
import io.ccaas.sdk.audio.codec.vorbis.VorbisSetup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Vorbis in Ogg (Vorbis I specification, appendix A). */
final class VorbisStream extends OggStream {

    private static final int LARGEST_PACKET = 1 << 20;
    private static final String COMMENT = "\3vorbis";

    private final VorbisIdentification identification;
    private @Nullable VorbisSetup setup;
    private boolean commented;
    private int previousBlock;

    VorbisStream(byte[] packet, long at) {
        this.identification = VorbisIdentification.parse(packet, at);
    }

    @Override
    public HeaderFound first() {
        return new HeaderFound("Vorbis identification", identification.toPacket().length);
    }

    @Override
    public boolean wantsHeader() {
        return setup == null;
    }

    @Override
    public int holds() {
        return commented ? VorbisSetup.LARGEST + 1 : COMMENT.length();
    }

    @Override
    public HeaderFound header(byte[] held, long length, long at) {
        if (commented) {
            VorbisSetup found = VorbisSetup.parse(identification, held, at);
            setup = found;
            return new HeaderFound("Vorbis setup", found.toPacket().length);
        }
        if (!Prefix.of(held, COMMENT)) {
            throw StreamRules.OGG_HEADER.at(at);
        }
        commented = true;
        return new HeaderFound("Vorbis comment", VorbisComment.packet().length);
    }

    @Override
    public List<byte[]> headers() {
        return List.of(identification.toPacket(), VorbisComment.packet(), proven().toPacket());
    }

    /** The sum is a quarter of two neighbours: half of each window overlaps (specification, 4.3.8). */
    @Override
    public long packet(byte[] bytes, int offset, int length, long at) {
        int block = proven().blockSize(bytes, offset, length, at);
        int samples = previousBlock == 0 ? 0 : (previousBlock + block) / 4;
        previousBlock = block;
        return samples;
    }

    private VorbisSetup proven() {
        if (setup == null) {
            throw new IllegalStateException("no setup header yet");
        }
        return setup;
    }

    @Override
    public int largestPacket() {
        return LARGEST_PACKET;
    }

    @Override
    public String codec() {
        return "vorbis";
    }

    @Override
    public int sampleRate() {
        return identification.sampleRate();
    }

    @Override
    public int channels() {
        return identification.channels();
    }

    /** A stream that was cut out of another one begins inside a packet. */
    @Override
    public long early(long missing) {
        return missing;
    }
}
