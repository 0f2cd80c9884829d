package io.ccaas.sdk.audio.mp4.sample;

import io.ccaas.sdk.audio.codec.mp3.Mp3Frames;
import io.ccaas.sdk.audio.codec.mp3.Mp3Header;
import io.ccaas.sdk.audio.mp4.box.Mp4Rules;
import io.ccaas.sdk.audio.mp4.sound.Mp3Sound;
import io.ccaas.sdk.audio.mp4.sound.Sound;

/** One frame in each sample; frames refer to bytes of earlier ones, so they are handed on later. */
final class Layer3Stage implements Stage {

    private final Mp3Sound sound;
    private final Mp3Frames frames;

    Layer3Stage(Mp3Sound sound, Batch out) {
        this.sound = sound;
        this.frames = new Mp3Frames(out::add);
    }

    @Override
    public int take(byte[] bytes, int length, long position) {
        Mp3Header header = Mp3Header.at(bytes, 0, length);
        boolean whole = header != null && header.length() == length && header.sampleRate() == sound.sampleRate();
        if (header == null || !whole || header.channels() != sound.channels()) {
            throw Mp4Rules.MP4_BAD_SAMPLE.at(position);
        }
        frames.add(header, bytes, 0);
        return header.samples();
    }

    @Override
    public Sound end() {
        frames.end();
        return sound;
    }
}
