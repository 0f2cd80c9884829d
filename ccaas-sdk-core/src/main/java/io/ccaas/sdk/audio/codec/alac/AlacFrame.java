package io.ccaas.sdk.audio.codec.alac;

import io.ccaas.sdk.audio.bits.BitReader;

/** The header of a frame of ALAC. What follows it is not decoded. */
public final class AlacFrame {

    private static final int ONE_CHANNEL = 0;
    private static final int TWO_CHANNELS = 1;
    private static final int LOW_CHANNEL = 3;
    private static final int TAG = 3;
    /** The number of the first element among those of its kind, and bits that decoders refuse to find used. */
    private static final int ZERO = 4 + 12;

    private static final int FEWER_SAMPLES = 8;

    private AlacFrame() {}

    /**
     * Checks the header of a frame: it begins with sound, and bits that mean nothing are zero.
     *
     * @param config tells how long a frame is that does not say it
     * @param bytes where it lies, from the first one on
     * @param length how many bytes
     * @param position where it lies in the input, for refusals
     * @return sample instants, 1 up to those of the configuration
     * @throws io.ccaas.sdk.audio.result.AudioRefusedException {@code ALAC_FRAME}
     */
    public static int samples(AlacConfig config, byte[] bytes, int length, long position) {
        BitReader in = new BitReader(bytes, 0, length);
        int tag = in.readInt(TAG);
        int zero = in.readInt(ZERO);
        boolean fewer = (in.readInt(4) & FEWER_SAMPLES) != 0;
        long samples = fewer ? in.readInt(16) * 0x1_0000L + in.readInt(16) : config.frameLength();
        boolean sound = tag == ONE_CHANNEL || tag == TWO_CHANNELS || tag == LOW_CHANNEL;
        if (!sound || zero != 0 || in.overran() || samples < 1 || samples > config.frameLength()) {
            throw AlacRules.ALAC_FRAME.at(position);
        }
        return (int) samples;
    }
}
