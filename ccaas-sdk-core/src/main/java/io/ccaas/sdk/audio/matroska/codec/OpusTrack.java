package io.ccaas.sdk.audio.matroska.codec;

import io.ccaas.sdk.audio.codec.opus.OpusHead;
import io.ccaas.sdk.audio.codec.opus.OpusPacket;
import io.ccaas.sdk.audio.matroska.track.Block;
import io.ccaas.sdk.audio.matroska.track.DeclaredTrack;
import io.ccaas.sdk.audio.matroska.track.MatroskaCodec;
import io.ccaas.sdk.audio.matroska.track.TrackParameters;

/** Opus: times count in samples at 48 kHz, whatever rate the recorder was fed with. */
final class OpusTrack implements PacketCodec {

    private static final int SMALLEST_HEAD = 19;

    private final OpusHead head;
    private final TrackParameters parameters;
    private final Out out;
    private long samples;

    private OpusTrack(OpusHead head, TrackParameters parameters, Out out) {
        this.head = head;
        this.parameters = parameters;
        this.out = out;
    }

    static OpusTrack of(DeclaredTrack track, Out out) {
        byte[] configuration = PacketCodecs.configuration(track, SMALLEST_HEAD);
        OpusHead head = OpusHead.parse(configuration, track.configurationOffset());
        TrackParameters parameters = TrackParameters.of(
                        MatroskaCodec.OPUS, "opus", OpusHead.CLOCK, head.channels(), head.toPacket())
                .withDelay(head.preSkip());
        return new OpusTrack(head, parameters, out);
    }

    @Override
    public void take(Block block) {
        for (int i = 0; i < block.count(); i++) {
            if (block.size(i) > OpusPacket.LARGEST) {
                throw CodecRules.MKV_PACKET.at(block.offset());
            }
            int more = OpusPacket.neutralise(head, block.bytes(), block.start(i), block.size(i), block.offset());
            samples += more;
            out.take(block.bytes(), block.start(i), block.size(i), more);
        }
    }

    @Override
    public TrackParameters parameters() {
        return parameters;
    }

    @Override
    public long lead() {
        return head.preSkip();
    }

    @Override
    public int configurationBytes() {
        return parameters.configuration().length;
    }

    @Override
    public long samples() {
        return samples;
    }
}
