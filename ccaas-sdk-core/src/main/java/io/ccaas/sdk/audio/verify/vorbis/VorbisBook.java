package io.ccaas.sdk.audio.verify.vorbis;

/** A codebook (Vorbis I, section 3.2.1) whose words leave nothing of the code unused. */
final class VorbisBook {

    private static final int SYNC = 0x564342;
    private static final int MOST_BITS = 24;

    private final LowBits in;
    private final int dimensions;
    private final int entries;
    private int words;
    private double share;

    private VorbisBook(LowBits in) {
        this.in = in;
        in.require(in.take(24) == SYNC);
        dimensions = in.take(16);
        entries = in.take(24);
        in.require(dimensions > 0 && entries > 0);
        in.require(LowBits.bitsOf(dimensions) + LowBits.bitsOf(entries) <= MOST_BITS);
    }

    static void read(LowBits in) {
        VorbisBook book = new VorbisBook(in);
        if (in.flag()) {
            book.ordered();
        } else {
            book.listed(in.flag());
        }
        // Sums of powers of two down to 2^-32 are exact.
        in.require(book.share == 1 || (book.words == 1 && book.share == 0.5));
        book.values();
    }

    private void ordered() {
        int length = in.count(5);
        for (int at = 0; at < entries; length++) {
            in.require(length <= 32);
            int more = in.take(LowBits.bitsOf(entries - at));
            words(more, length);
            at += more;
            in.require(at <= entries);
        }
    }

    private void listed(boolean sparse) {
        for (int i = 0; i < entries; i++) {
            if (!sparse || in.flag()) {
                words(1, in.count(5));
            }
        }
    }

    private void words(int count, int length) {
        words += count;
        share += Math.scalb((double) count, -length);
    }

    private void values() {
        int type = in.take(4);
        in.require(type <= 2);
        if (type > 0) {
            in.leap(64);
            int bits = in.count(4);
            in.take(1);
            in.leap(bits * (type == 1 ? root() : (long) entries * dimensions));
        }
    }

    /** The largest number whose power is not above the entries. */
    private long root() {
        if (dimensions == 1) {
            return entries;
        }
        long root = 1;
        while (dimensions < Integer.SIZE && power(root + 1) <= entries) {
            root++;
        }
        return root;
    }

    private long power(long base) {
        long product = 1;
        for (int i = 0; i < dimensions && product <= entries; i++) {
            product *= base;
        }
        return product;
    }
}
