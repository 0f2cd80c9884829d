package io.ccaas.sdk.audio.verify.mp4;

import io.ccaas.sdk.audio.verify.codec.AmrFrame;
import io.ccaas.sdk.audio.verify.codec.Packet;

/** AMR: up to 15 frames in a sample, as many as the description says in at least one. */
final class AmrMedia implements Media {

    private static final int MOST_FRAMES = 15;
    private static final int LARGEST_FRAME = 61;

    private final AmrFrame kind;
    private final int declared;
    private int most;

    AmrMedia(AmrFrame kind, int declared) {
        this.kind = kind;
        this.declared = declared;
    }

    @Override
    public String codec() {
        return kind.text();
    }

    @Override
    public int rate() {
        return kind.rate();
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public int largest() {
        return MOST_FRAMES * LARGEST_FRAME;
    }

    @Override
    public int check(Packet sample) {
        int frames = 0;
        for (int at = 0; at < sample.length(); frames++) {
            int length = Math.min(kind.length(sample.at(at), sample.offset() + at), sample.length() - at);
            kind.check(sample.part(at, length));
            at += length;
        }
        most = Math.max(most, frames);
        return frames * kind.samples();
    }

    @Override
    public void end(long offset) {
        if (Math.max(1, most) != declared) {
            throw Mp4Rules.SAMPLE.at(offset);
        }
    }
}
