package io.ccaas.sdk.audio.mp4.sample;

import io.ccaas.sdk.audio.codec.flac.FlacSequence;
import io.ccaas.sdk.audio.mp4.sound.FlacSound;
import io.ccaas.sdk.audio.mp4.sound.Sound;

/** One frame in each sample, with a right check sum, numbered from 0 without a gap. The number of samples is counted. */
final class FlacStage implements Stage {

    private final FlacSequence sequence;
    private final Batch out;

    FlacStage(FlacSound sound, Batch out) {
        this.sequence = new FlacSequence(sound.info());
        this.out = out;
    }

    @Override
    public int take(byte[] bytes, int length, long position) {
        int samples = sequence.next(bytes, 0, length, position);
        out.add(bytes, 0, length);
        return samples;
    }

    @Override
    public Sound end() {
        return new FlacSound(sequence.proven());
    }
}
