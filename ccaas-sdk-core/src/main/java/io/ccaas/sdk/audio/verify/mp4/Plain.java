package io.ccaas.sdk.audio.verify.mp4;

import io.ccaas.sdk.audio.verify.codec.AlacConfig;
import io.ccaas.sdk.audio.verify.codec.Packet;

/** Linear samples, G.711, and Apple Lossless: every byte of a sample is audio. */
record Plain(String codec, int rate, int channels, int bits, boolean isApple) implements Media {

    static Plain of(AlacConfig config) {
        return new Plain("alac", config.rate(), config.channels(), config.bits(), true);
    }

    @Override
    public int largest() {
        return 0;
    }

    @Override
    public void check(Packet sample) {}
}
