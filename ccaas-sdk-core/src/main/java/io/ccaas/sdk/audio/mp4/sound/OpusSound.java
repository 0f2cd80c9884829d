package io.ccaas.sdk.audio.mp4.sound;

import io.ccaas.sdk.audio.codec.opus.OpusHead;
import io.ccaas.sdk.audio.codec.opus.OpusPacket;

/**
 * Opus.
 *
 * @param head its parameters
 */
public record OpusSound(OpusHead head) implements Sound {
    @Override
    public String codec() {
        return "opus";
    }

    @Override
    public int sampleRate() {
        return OpusHead.CLOCK;
    }

    @Override
    public int channels() {
        return head.channels();
    }

    @Override
    public int largestSample() {
        return OpusPacket.LARGEST;
    }
}
