package io.ccaas.sdk.audio.matroska.codec;

import io.ccaas.sdk.audio.codec.aac.AacFrame;
import io.ccaas.sdk.audio.codec.aac.AudioSpecificConfig;
import io.ccaas.sdk.audio.matroska.track.Block;
import io.ccaas.sdk.audio.matroska.track.DeclaredTrack;
import io.ccaas.sdk.audio.matroska.track.MatroskaCodec;
import io.ccaas.sdk.audio.matroska.track.TrackParameters;

/** AAC: samples count at the rate of the core. */
final class AacTrack implements PacketCodec {

    private static final int LONGEST = 8191;

    private final TrackParameters parameters;
    private final int samplesPerFrame;
    private final Out out;
    private long frames;

    private AacTrack(TrackParameters parameters, int samplesPerFrame, Out out) {
        this.parameters = parameters;
        this.samplesPerFrame = samplesPerFrame;
        this.out = out;
    }

    static AacTrack of(DeclaredTrack track, Out out) {
        byte[] declared = PacketCodecs.configuration(track, 2);
        AudioSpecificConfig config =
                AudioSpecificConfig.parse(declared, 0, declared.length, track.configurationOffset());
        TrackParameters parameters = TrackParameters.of(
                        MatroskaCodec.AAC, "aac", config.sampleRate(), config.channels(), config.toBytes())
                .withOutputRate(config.extensionRate());
        return new AacTrack(parameters, config.samplesPerFrame(), out);
    }

    @Override
    public void take(Block block) {
        for (int i = 0; i < block.count(); i++) {
            if (block.size(i) == 0 || block.size(i) > LONGEST) {
                throw CodecRules.MKV_PACKET.at(block.offset());
            }
            AacFrame.neutralise(block.bytes(), block.start(i), block.size(i), block.offset());
            frames++;
            out.take(block.bytes(), block.start(i), block.size(i), samplesPerFrame);
        }
    }

    @Override
    public TrackParameters parameters() {
        return parameters;
    }

    @Override
    public int configurationBytes() {
        return parameters.configuration().length;
    }

    @Override
    public long samples() {
        return frames * samplesPerFrame;
    }
}
