package io.ccaas.sdk.audio.riff.write;

/** The usual speaker positions of a channel count: the input's own mask is 32 free bits and is not taken over. */
final class ChannelMask {

    /** Index is the channel count: mono, stereo, 3.0, quad, 5.0, 5.1, 6.1, 7.1. */
    private static final int[] MASKS = {0, 0x4, 0x3, 0x7, 0x33, 0x37, 0x3F, 0x13F, 0x63F};

    private ChannelMask() {}

    static int of(int channels) {
        return channels < MASKS.length ? MASKS[channels] : 0;
    }
}
