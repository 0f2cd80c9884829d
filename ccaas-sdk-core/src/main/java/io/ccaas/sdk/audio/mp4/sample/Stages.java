package io.ccaas.sdk.audio.mp4.sample;

import io.ccaas.sdk.audio.codec.aac.AacFrame;
import io.ccaas.sdk.audio.codec.alac.AlacFrame;
import io.ccaas.sdk.audio.codec.opus.OpusPacket;
import io.ccaas.sdk.audio.mp4.sound.AacSound;
import io.ccaas.sdk.audio.mp4.sound.AlacSound;
import io.ccaas.sdk.audio.mp4.sound.AmrSound;
import io.ccaas.sdk.audio.mp4.sound.FlacSound;
import io.ccaas.sdk.audio.mp4.sound.Mp3Sound;
import io.ccaas.sdk.audio.mp4.sound.OpusSound;
import io.ccaas.sdk.audio.mp4.sound.Sound;

/** The stage of each codec. */
final class Stages {

    private Stages() {}

    static Stage of(Sound sound, Batch out) {
        if (sound instanceof Mp3Sound mp3) {
            return new Layer3Stage(mp3, out);
        }
        if (sound instanceof FlacSound flac) {
            return new FlacStage(flac, out);
        }
        if (sound instanceof AmrSound amr) {
            return new AmrStage(amr, out);
        }
        return new InPlace(sound, out, change(sound));
    }

    private static Change change(Sound sound) {
        if (sound instanceof AacSound aac) {
            return (bytes, length, position) -> {
                AacFrame.neutralise(bytes, 0, length, position);
                return aac.samplesPerFrame();
            };
        }
        if (sound instanceof AlacSound alac) {
            return (bytes, length, position) -> AlacFrame.samples(alac.config(), bytes, length, position);
        }
        if (sound instanceof OpusSound opus) {
            return (bytes, length, position) -> OpusPacket.neutralise(opus.head(), bytes, 0, length, position);
        }
        throw new IllegalArgumentException("samples without framing are not taken one by one");
    }

    /** Takes what is no sound out of one packet and says how long it is. */
    private interface Change {
        int on(byte[] bytes, int length, long position);
    }

    /** A stage whose packets do not need each other. */
    private record InPlace(Sound sound, Batch out, Change change) implements Stage {

        @Override
        public int take(byte[] bytes, int length, long position) {
            int samples = change.on(bytes, length, position);
            out.add(bytes, 0, length);
            return samples;
        }

        @Override
        public Sound end() {
            return sound;
        }
    }
}
