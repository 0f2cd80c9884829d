package io.ccaas.sdk.audio.matroska.codec;

import io.ccaas.sdk.audio.codec.mp3.Mp3Frames;
import io.ccaas.sdk.audio.codec.mp3.Mp3Header;
import io.ccaas.sdk.audio.matroska.track.Block;
import io.ccaas.sdk.audio.matroska.track.MatroskaCodec;
import io.ccaas.sdk.audio.matroska.track.TrackParameters;
import io.ccaas.sdk.errors.SdkBugException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** MP3: a frame may be held back until later ones show which of its bytes carry sound, and its block with it. */
final class Mp3Track implements PacketCodec {

    private final Mp3Frames frames = new Mp3Frames(this::settled);
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Deque<Block> idle = new ArrayDeque<>();
    private final Out out;
    private @Nullable Mp3Header first;
    private long samples;

    /**
     * A block that is filled while its frames are settled.
     *
     * @param block filled so far
     * @param count how many frames it must have
     */
    private record Waiting(Block block, int count) {}

    Mp3Track(Out out) {
        this.out = out;
    }

    @Override
    public void take(Block block) {
        Block copy = idle.isEmpty() ? new Block() : idle.pop();
        copy.clear(block.offset());
        copy.at(block.millis());
        copy.discarding(block.discard());
        waiting.add(new Waiting(copy, block.count()));
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

    private void settled(byte[] bytes, int offset, int length) {
        Waiting oldest = waiting.element();
        oldest.block.append(bytes, offset, length);
        oldest.block.endFrame();
        if (oldest.block.count() == oldest.count) {
            waiting.remove();
            out.take(oldest.block);
            idle.push(oldest.block);
        }
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
