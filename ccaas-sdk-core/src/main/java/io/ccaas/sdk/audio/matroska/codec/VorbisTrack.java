package io.ccaas.sdk.audio.matroska.codec;

import io.ccaas.sdk.audio.codec.vorbis.VorbisComment;
import io.ccaas.sdk.audio.codec.vorbis.VorbisIdentification;
import io.ccaas.sdk.audio.codec.vorbis.VorbisSetup;
import io.ccaas.sdk.audio.matroska.track.Block;
import io.ccaas.sdk.audio.matroska.track.DeclaredTrack;
import io.ccaas.sdk.audio.matroska.track.MatroskaCodec;
import io.ccaas.sdk.audio.matroska.track.TrackParameters;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Vorbis: its three header packets lie in the configuration, one behind the other with the lengths of two in front. */
final class VorbisTrack implements PacketCodec {

    private final TrackParameters parameters;
    private final VorbisSetup setup;
    private final Out out;
    private int block;
    private long samples;

    private VorbisTrack(TrackParameters parameters, VorbisSetup setup, Out out) {
        this.parameters = parameters;
        this.setup = setup;
        this.out = out;
    }

    static VorbisTrack of(DeclaredTrack track, Out out) {
        Headers headers = new Headers(PacketCodecs.configuration(track, 3), track.configurationOffset());
        int first = headers.length();
        int second = headers.length();
        VorbisIdentification identification = VorbisIdentification.parse(headers.take(first), headers.offset - first);
        headers.take(second);
        byte[] rest = headers.take(headers.left());
        VorbisSetup setup = VorbisSetup.parse(identification, rest, headers.offset - rest.length);
        TrackParameters parameters = TrackParameters.of(
                MatroskaCodec.VORBIS,
                "vorbis",
                identification.sampleRate(),
                identification.channels(),
                configuration(identification.toPacket(), setup.toPacket()));
        return new VorbisTrack(parameters, setup, out);
    }

    /** Both packets in front are shorter than 255 bytes, so that each length takes one. */
    private static byte[] configuration(byte[] identification, byte[] setup) {
        byte[] comment = VorbisComment.packet();
        ByteBuffer whole = ByteBuffer.allocate(3 + identification.length + comment.length + setup.length);
        whole.put((byte) 2).put((byte) identification.length).put((byte) comment.length);
        return whole.put(identification).put(comment).put(setup).array();
    }

    @Override
    public void take(Block next) {
        for (int i = 0; i < next.count(); i++) {
            int size = setup.blockSize(next.bytes(), next.start(i), next.size(i), next.offset());
            int more = block == 0 ? 0 : (block + size) / 4;
            samples += more;
            block = size;
            out.take(next.bytes(), next.start(i), next.size(i), more);
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
        return samples;
    }

    /** The input's configuration, read from front to back. */
    private static final class Headers {

        private final byte[] bytes;
        private final long start;
        private int at;
        private long offset;

        private Headers(byte[] bytes, long start) {
            this.bytes = bytes;
            this.start = start;
            this.offset = start;
            if (bytes[at++] != 2) {
                throw refused();
            }
        }

        /** A length in the manner of Ogg: bytes of 255 and one that is less. */
        private int length() {
            int length = 0;
            int part = 255;
            while (part == 255) {
                if (at == bytes.length) {
                    throw refused();
                }
                part = bytes[at++] & 0xFF;
                length += part;
            }
            return length;
        }

        private byte[] take(int length) {
            if (length > left()) {
                throw refused();
            }
            at += length;
            offset = start + at;
            return Arrays.copyOfRange(bytes, at - length, at);
        }

        private int left() {
            return bytes.length - at;
        }

        private RuntimeException refused() {
            return CodecRules.MKV_CODEC_PRIVATE.at(start);
        }
    }
}
