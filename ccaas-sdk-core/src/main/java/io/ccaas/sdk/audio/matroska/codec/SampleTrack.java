package io.ccaas.sdk.audio.matroska.codec;

import io.ccaas.sdk.audio.matroska.track.Block;
import io.ccaas.sdk.audio.matroska.track.DeclaredTrack;
import io.ccaas.sdk.audio.matroska.track.MatroskaCodec;
import io.ccaas.sdk.audio.matroska.track.TrackParameters;
import io.ccaas.sdk.audio.matroska.track.TrackRules;
import io.ccaas.sdk.audio.result.AssuranceLevel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;

/**
 * Samples one by one: linear, floating point, or G.711. Every byte is sound, so whole samples are all that can be asked for. How many came
 * together in a block is not kept: a packet of ours holds a second of them, or 32 KiB if that is less.
 */
final class SampleTrack implements PacketCodec {

    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int WAVE_FORMAT_BYTES = 18;
    private static final int MOST_BYTES = 32 * 1024;
    private static final int SHORTEST_WAVE_FORMAT = 16;
    private static final Map<MatroskaCodec, Set<Integer>> DEPTHS = Map.of(
            MatroskaCodec.PCM_LITTLE, Set.of(8, 16, 24, 32),
            MatroskaCodec.PCM_BIG, Set.of(16, 24, 32),
            MatroskaCodec.PCM_FLOAT, Set.of(32, 64));

    private final TrackParameters parameters;
    private final int bytesPerInstant;
    private final Out out;
    private final byte[] packet;
    private int filled;
    private long samples;

    private SampleTrack(TrackParameters parameters, int bits, Out out) {
        this.parameters = parameters;
        this.bytesPerInstant = parameters.channels() * bits / 8;
        this.packet = new byte[Math.min(parameters.sampleRate(), MOST_BYTES / bytesPerInstant) * bytesPerInstant];
        this.out = out;
    }

    static SampleTrack linear(DeclaredTrack track, Out out) {
        int bits = (int) Math.min(track.bitDepth(), 255);
        if (!DEPTHS.getOrDefault(track.codec(), Set.of()).contains(bits)) {
            throw CodecRules.MKV_BAD_TRACK.at(track.offset());
        }
        int rate = rate(track.sampleRate(), track.offset());
        int channels = channels(track.channels(), track.offset());
        TrackParameters parameters =
                TrackParameters.of(track.codec(), text(track.codec(), bits), rate, channels, new byte[0]);
        return new SampleTrack(parameters.withBitDepth(bits), bits, out);
    }

    /** The format of a WAV file lies in the configuration: tag, channels, rate pass; what follows them is computed. */
    static SampleTrack companded(DeclaredTrack track, Out out) {
        byte[] declared = PacketCodecs.configuration(track, SHORTEST_WAVE_FORMAT);
        ByteBuffer in = ByteBuffer.wrap(declared).order(ByteOrder.LITTLE_ENDIAN);
        int tag = in.getShort(0);
        if (tag != A_LAW && tag != MU_LAW) {
            throw TrackRules.MKV_CODEC.at(track.offset());
        }
        int channels = channels(in.getShort(2) & 0xFFFF, track.configurationOffset());
        int rate = rate((double) (in.getInt(4) & 0xFFFF_FFFFL), track.configurationOffset());
        ByteBuffer made = ByteBuffer.allocate(WAVE_FORMAT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        made.putShort((short) tag).putShort((short) channels).putInt(rate).putInt(rate * channels);
        made.putShort((short) channels).putShort((short) 8);
        String text = tag == A_LAW ? "pcm_alaw" : "pcm_mulaw";
        return new SampleTrack(TrackParameters.of(track.codec(), text, rate, channels, made.array()), 8, out);
    }

    private static String text(MatroskaCodec codec, int bits) {
        if (codec == MatroskaCodec.PCM_FLOAT) {
            return bits == 32 ? "pcm_f32le" : "pcm_f64le";
        }
        boolean big = codec == MatroskaCodec.PCM_BIG;
        return switch (bits) {
            case 8 -> "pcm_u8";
            case 16 -> big ? "pcm_s16be" : "pcm_s16le";
            case 24 -> big ? "pcm_s24be" : "pcm_s24le";
            default -> big ? "pcm_s32be" : "pcm_s32le";
        };
    }

    private static int rate(double declared, long offset) {
        if (declared < 1000 || declared > 768_000 || declared != Math.rint(declared)) {
            throw CodecRules.MKV_BAD_TRACK.at(offset);
        }
        return (int) declared;
    }

    private static int channels(long declared, long offset) {
        if (declared < 1 || declared > 32) {
            throw CodecRules.MKV_BAD_TRACK.at(offset);
        }
        return (int) declared;
    }

    @Override
    public void take(Block block) {
        for (int i = 0; i < block.count(); i++) {
            if (block.size(i) == 0 || block.size(i) % bytesPerInstant != 0) {
                throw CodecRules.MKV_PACKET.at(block.offset());
            }
        }
        samples += block.length() / bytesPerInstant;
        for (int done = 0; done < block.length(); ) {
            int piece = Math.min(packet.length - filled, block.length() - done);
            System.arraycopy(block.bytes(), done, packet, filled, piece);
            filled += piece;
            done += piece;
            if (filled == packet.length) {
                end();
            }
        }
    }

    @Override
    public void end() {
        if (filled > 0) {
            out.take(packet, 0, filled, filled / bytesPerInstant);
            filled = 0;
        }
    }

    @Override
    public boolean mayEndEarly() {
        return false;
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
        return samples;
    }

    @Override
    public AssuranceLevel level() {
        return AssuranceLevel.L1;
    }
}
