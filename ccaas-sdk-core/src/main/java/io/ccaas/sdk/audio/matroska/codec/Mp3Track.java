package io.ccaas.sdk.audio.matroska.codec;

import io.ccaas.sdk.audio.codec.mp3.Mp3Frames;
import io.ccaas.sdk.audio.codec.mp3.Mp3Header;
import io.ccaas.sdk.audio.matroska.track.Block;
import io.ccaas.sdk.audio.matroska.track.MatroskaCodec;
import io.ccaas.sdk.audio.matroska.track.TrackParameters;
import io.ccaas.sdk.errors.SdkBugException;
import org.jspecify.annotations.Nullable;

/** MP3: a frame may be held back until later ones show which of its bytes carry sound. */
final class Mp3Track implements PacketCodec {

    private final Mp3Frames frames = new Mp3Frames(this::settled);
    private final Out out;
    private @Nullable Mp3Header first;
    private long samples;

    Mp3Track(Out out) {
        this.out = out;
    }

    @Override
    public void take(Block block) {
        for (int i = 0; i < block.count(); i++) {
            Mp3Header header = header(block, i);
            samples += header.samples();
            frames.add(header, block.bytes(), block.start(i));
        }
    }

    private Mp3Header header(Block block, int frame) {
        int start = block.start(frame);
        Mp3Header header = Mp3Header.at(block.bytes(), start, start + block.size(frame));
        if (header == null || header.length() != block.size(frame) || (first != null && !first.sameStream(header))) {
            throw CodecRules.MKV_PACKET.at(block.offset());
        }
        first = first == null ? header : first;
        return header;
    }

    /** All frames of a stream last alike. */
    private void settled(byte[] bytes, int offset, int length) {
        out.take(bytes, offset, length, first == null ? 0 : first.samples());
    }

    @Override
    public void end() {
        frames.end();
    }

    @Override
    public TrackParameters parameters() {
        if (first == null) {
            throw new SdkBugException("asked for the numbers of a track before its first block");
        }
        return TrackParameters.of(MatroskaCodec.MP3, "mp3", first.sampleRate(), first.channels(), new byte[0]);
    }

    @Override
    public int configurationBytes() {
        return 0;
    }

    @Override
    public long samples() {
        return samples;
    }
}
