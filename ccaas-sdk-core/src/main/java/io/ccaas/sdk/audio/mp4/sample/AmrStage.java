package io.ccaas.sdk.audio.mp4.sample;

import io.ccaas.sdk.audio.codec.amr.AmrFrame;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.sound.AmrSound;
import io.ccaas.sdk.audio.mp4.sound.Sound;

/** Whole frames in each sample; the most frames of one are counted. */
final class AmrStage implements Stage {

    private final AmrSound sound;
    private final Batch out;
    private int most = 1;

    AmrStage(AmrSound sound, Batch out) {
        this.sound = sound;
        this.out = out;
    }

    @Override
    public int take(byte[] bytes, int length, long position) {
        int frames = AmrFrame.neutraliseAll(sound.band(), bytes, 0, length, position);
        if (frames > AmrSound.MOST_FRAMES) {
            throw Mp4Rules.MP4_BAD_SAMPLE.at(position);
        }
        most = Math.max(most, frames);
        out.add(bytes, 0, length);
        return frames * sound.band().samplesPerFrame();
    }

    @Override
    public Sound end() {
        return new AmrSound(sound.band(), most);
    }
}
