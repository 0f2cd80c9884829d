package io.ccaas.sdk.audio.dtmf;

/**
 * The numbers of the profile "mask", in samples of one rate. A receiver that reacts to keys must not take speech for one; here a
 * false hit costs a moment of silence and a miss costs a digit of a card, so one block is enough and the bounds are wide.
 *
 * @param rate samples per second, 8000 to 48000
 * @param block samples that are looked at together: 12.75 ms, 102 at 8 kHz
 * @param hop samples from one block to the next: half of a block
 * @param guard samples that are silenced on either side of a block: 25 ms
 * @param gap shorter gaps between silenced stretches are silenced too: 120 ms
 */
record MaskProfile(int rate, int block, int hop, int guard, int gap) {

    /** Low group, then high group, in hertz (ITU-T Q.23). */
    static final double[] TONES = {697, 770, 852, 941, 1209, 1336, 1477, 1633};

    /** Peak of a sine of 0 dBm0 on the scale of 16 bits: full scale is 3.17 dBm0 in mu-law (ITU-T G.711). */
    static final double PEAK_0_DBM0 = 32_124 / Math.pow(10, 3.17 / 20);

    /** Least level of each tone: -40 dBm0. */
    static final double LEAST_PEAK = PEAK_0_DBM0 / 100;

    /** How much louder in power the high tone may be: 12 dB. */
    static final double HIGH_OVER_LOW = ratio(12);

    /** How much louder in power the low tone may be: 10 dB. */
    static final double LOW_OVER_HIGH = ratio(10);

    /** How much louder in power a tone must be than each other one of its group: 6 dB. */
    static final double OVER_GROUP = ratio(6);

    /** Least share of a block's energy that the two tones have together. */
    static final double SHARE = 0.55;

    static final int LEAST_RATE = 8_000;
    static final int MOST_RATE = 48_000;

    static MaskProfile at(int rate) {
        if (rate < LEAST_RATE || rate > MOST_RATE) {
            throw DtmfRules.DTMF_SAMPLE_RATE.at(0);
        }
        int block = Math.round(rate * 0.01275f);
        return new MaskProfile(rate, block, block / 2, samples(rate, 25), samples(rate, 120));
    }

    /** How far behind a block's end something may still be silenced because of it. */
    int reach() {
        return block + guard + gap;
    }

    private static int samples(int rate, int milliseconds) {
        return (int) Math.ceil(rate * milliseconds / 1000.0);
    }

    private static double ratio(double decibels) {
        return Math.pow(10, decibels / 10);
    }
}
