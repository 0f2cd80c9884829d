package io.ccaas.sdk.audio.verify.mpeg;

import io.ccaas.sdk.audio.result.AudioContainer;
import io.ccaas.sdk.audio.result.AudioFormat;
import io.ccaas.sdk.audio.verify.codec.MpegFrames;
import io.ccaas.sdk.audio.verify.codec.MpegHeader;
import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.input.CanonicalForm;
import io.ccaas.sdk.audio.verify.input.Payload;
import org.jspecify.annotations.Nullable;

/** MP3: contiguous frames of Layer III, the first of which may hold counts. */
public final class MpegForm implements CanonicalForm {

    private static final int FEWEST = 2;

    /** The form has no state. */
    public MpegForm() {}

    @Override
    public boolean begins(byte[] head) {
        return head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xE6) == 0xE2;
    }

    @Override
    public AudioFormat prove(Payload payload) {
        byte[] first = frame(payload, new byte[MpegFrames.LARGEST]).copy();
        InfoFrame info = InfoFrame.in(first);
        MpegFrames frames = new MpegFrames();
        Contents contents = new Contents();
        MpegHeader counts = MpegHeader.read(new Packet(first, 0, first.length, 0));
        MpegHeader header = counts;
        if (info == null) {
            enter(frames, contents, new Packet(first, 0, first.length, 0));
        }
        byte[] bytes = new byte[MpegFrames.LARGEST];
        while (!payload.atEnd()) {
            header = enter(frames, contents, frame(payload, bytes).packet());
            if (!header.sameRate(counts)) {
                throw MpegRules.INFO.at(0);
            }
        }
        frames.end(payload.position());
        end(info, contents, payload.position());
        return new AudioFormat(
                AudioContainer.MP3, "mp3", header.rate(), header.channels(), contents.frames() * header.samples());
    }

    private record Frame(byte[] bytes, int length, long offset) {

        byte[] copy() {
            return java.util.Arrays.copyOf(bytes, length);
        }

        Packet packet() {
            return new Packet(bytes, 0, length, offset);
        }
    }

    private static Frame frame(Payload payload, byte[] bytes) {
        long offset = payload.position();
        payload.read(bytes, 0, MpegHeader.BYTES);
        int length =
                MpegHeader.read(new Packet(bytes, 0, MpegHeader.BYTES, offset)).length();
        payload.read(bytes, MpegHeader.BYTES, length - MpegHeader.BYTES);
        return new Frame(bytes, length, offset);
    }

    private static MpegHeader enter(MpegFrames frames, Contents contents, Packet frame) {
        contents.add(frame.length());
        return frames.whole(frame);
    }

    private static void end(@Nullable InfoFrame info, Contents contents, long offset) {
        if (contents.frames() + (info == null ? 0 : 1) < FEWEST) {
            throw MpegRules.EMPTY.at(offset);
        }
        if (info != null) {
            info.mustAgree(contents);
        }
    }
}
