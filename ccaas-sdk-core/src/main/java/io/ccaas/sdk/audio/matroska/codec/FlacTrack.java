package io.ccaas.sdk.audio.matroska.codec;

import io.ccaas.sdk.audio.codec.flac.FlacSequence;
import io.ccaas.sdk.audio.codec.flac.FlacStreamInfo;
import io.ccaas.sdk.audio.matroska.track.Block;
import io.ccaas.sdk.audio.matroska.track.DeclaredTrack;
import io.ccaas.sdk.audio.matroska.track.MatroskaCodec;
import io.ccaas.sdk.audio.matroska.track.TrackParameters;
import java.nio.ByteBuffer;

/** FLAC: each packet is one frame; the count of samples is settled at the end. */
final class FlacTrack implements PacketCodec {

    private static final int MAGIC = 0x664C6143;
    private static final int ONLY_BLOCK = 0x80;
    private static final int HEAD = 8;

    private final FlacSequence sequence;
    private final Out out;

    private FlacTrack(FlacStreamInfo info, Out out) {
        this.sequence = new FlacSequence(info);
        this.out = out;
    }

    /** The first block of metadata is STREAMINFO; those behind it are not looked at. */
    static FlacTrack of(DeclaredTrack track, Out out) {
        byte[] declared = PacketCodecs.configuration(track, HEAD + FlacStreamInfo.BYTES);
        ByteBuffer head = ByteBuffer.wrap(declared);
        boolean usual = head.getInt() == MAGIC && (head.getInt() & 0x7FFF_FFFF) == FlacStreamInfo.BYTES;
        if (!usual) {
            throw CodecRules.MKV_CODEC_PRIVATE.at(track.configurationOffset());
        }
        return new FlacTrack(
                FlacStreamInfo.parse(declared, HEAD, FlacStreamInfo.BYTES, track.configurationOffset() + HEAD), out);
    }

    @Override
    public void take(Block block) {
        for (int i = 0; i < block.count(); i++) {
            long samples = sequence.next(block.bytes(), block.start(i), block.size(i), block.offset());
            out.take(block.bytes(), block.start(i), block.size(i), samples);
        }
    }

    @Override
    public TrackParameters parameters() {
        FlacStreamInfo info = sequence.proven();
        byte[] body = info.toBytes();
        ByteBuffer head = ByteBuffer.allocate(HEAD + body.length).putInt(MAGIC);
        head.putInt(ONLY_BLOCK << 24 | body.length).put(body);
        return TrackParameters.of(MatroskaCodec.FLAC, "flac", info.sampleRate(), info.channels(), head.array());
    }

    @Override
    public int configurationBytes() {
        return HEAD + FlacStreamInfo.BYTES;
    }

    @Override
    public long samples() {
        return sequence.samples();
    }

    @Override
    public boolean mayEndEarly() {
        return false;
    }
}
