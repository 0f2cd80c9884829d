package io.ccaas.sdk.audio.verify.mp4;

import io.ccaas.sdk.audio.verify.codec.Packet;
import io.ccaas.sdk.audio.verify.input.Bits;

/** Apple Lossless: of a frame only the beginning is looked at, which tells how long it is. */
record AlacMedia(AlacConfig config) implements Media {

    private static final int AROUND = 1024;
    private static final int LOW_CHANNEL = 3;

    @Override
    public String codec() {
        return "alac";
    }

    @Override
    public int rate() {
        return config.rate();
    }

    @Override
    public int channels() {
        return config.channels();
    }

    @Override
    public int bits() {
        return config.bits();
    }

    @Override
    public int largest() {
        return config.frame() * config.channels() * 4 + AROUND;
    }

    /** Kind of element, zeros, whether the frame says its own length, and that length. */
    @Override
    public int check(Packet sample) {
        Bits in = new Bits(sample.bytes(), sample.start(), sample.length());
        int kind = in.take(3);
        boolean zero = in.take(16) == 0;
        boolean own = in.take(1) == 1;
        in.take(3);
        long high = own ? in.take(16) : 0;
        long samples = own ? high << 16 | in.take(16) : config.frame();
        boolean sound = kind <= 1 || kind == LOW_CHANNEL;
        if (!sound || !zero || in.isBehindEnd() || samples < 1 || samples > config.frame()) {
            throw Mp4Rules.SAMPLE.at(sample.offset());
        }
        return (int) samples;
    }

    @Override
    public boolean isApple() {
        return true;
    }
}
