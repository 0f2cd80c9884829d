package io.ccaas.sdk.audio.mp4.sample;

import io.ccaas.sdk.audio.codec.amr.AmrFrame;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.track.Sound;

/** Whole frames in each sample; the most frames of one are counted. */
final class AmrStage implements Stage {

    private final Sound.Amr sound;
    private final Batch out;
    private int most = 1;

    AmrStage(Sound.Amr sound, Batch out) {
        this.sound = sound;
        this.out = out;
    }

    @Override
    public void take(byte[] bytes, int length, long position) {
        int frames = AmrFrame.neutraliseAll(sound.band(), bytes, 0, length, position);
        if (frames > Sound.Amr.MOST_FRAMES) {
            throw Mp4Rules.MP4_BAD_SAMPLE.at(position);
        }
        most = Math.max(most, frames);
        out.add(bytes, 0, length);
    }

    @Override
    public Sound end() {
        return new Sound.Amr(sound.band(), most);
    }
}
