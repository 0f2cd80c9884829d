package io.ccaas.sdk.audio.verify.mp4;

import io.ccaas.sdk.audio.verify.codec.Packet;

/** Linear samples and G.711: every byte of a sample is audio. */
record Plain(String codec, int rate, int channels, int block) implements Media {

    @Override
    public int largest() {
        return 0;
    }

    @Override
    public int check(Packet sample) {
        return 1;
    }
}
