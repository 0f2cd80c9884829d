package io.ccaas.sdk.audio.dtmf;

/** Walks over one channel block by block and tells which blocks are key tones. Holds one block, whatever the length. */
final class KeyToneDetector {

    /** Is told of every block that is a key tone, in order. */
    interface Hits {
        /** A block of the profile's length that starts at this sample of the channel. */
        void hit(long start);
    }

    private final MaskProfile profile;
    private final ToneBank bank;
    private final Hits hits;
    private final double[] block;
    private int filled;
    private long start;

    KeyToneDetector(MaskProfile profile, Hits hits) {
        this.profile = profile;
        this.bank = new ToneBank(profile);
        this.hits = hits;
        this.block = new double[profile.block()];
    }

    void feed(double[] samples, int count) {
        int taken = 0;
        while (taken < count) {
            int n = Math.min(count - taken, block.length - filled);
            System.arraycopy(samples, taken, block, filled, n);
            filled += n;
            taken += n;
            if (filled == block.length) {
                look();
            }
        }
    }

    /** A tone that the recording cuts off is met by a block that ends in silence. */
    void end() {
        feed(new double[block.length], block.length);
    }

    private void look() {
        if (bank.isKeyTone(block, 0)) {
            hits.hit(start);
        }
        System.arraycopy(block, profile.hop(), block, 0, block.length - profile.hop());
        filled -= profile.hop();
        start += profile.hop();
    }
}
