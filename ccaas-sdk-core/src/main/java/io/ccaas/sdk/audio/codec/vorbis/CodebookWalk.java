package io.ccaas.sdk.audio.codec.vorbis;

/**
 * Follows one codebook of a setup header (specification, 3.2.1). Its code must be complete, so that lengths of words that no packet could
 * use cannot be free numbers.
 */
final class CodebookWalk {

    private static final int SYNC = 0x564342;
    private static final int MOST_LOOKUP_BITS = 24;
    private static final int LONGEST = 32;

    private final SetupBits in;
    private long covered;
    private int used;
    private boolean holds = true;

    private CodebookWalk(SetupBits in) {
        this.in = in;
    }

    /** Whether it is one; the bits stand behind it then. */
    static boolean follow(SetupBits in) {
        CodebookWalk walk = new CodebookWalk(in);
        walk.codebook();
        return walk.holds && !in.overran();
    }

    private void codebook() {
        require(in.read(24) == SYNC);
        int dimensions = in.read(16);
        int entries = in.read(24);
        require(dimensions > 0 && entries > 0);
        require(SetupBits.ilog(dimensions) + SetupBits.ilog(entries) <= MOST_LOOKUP_BITS);
        if (!holds) {
            return;
        }
        if (in.flag()) {
            orderedLengths(entries);
        } else {
            lengths(entries);
        }
        // All words together fill the tree; a single one has a bit of its own.
        require(covered == 1L << LONGEST || (used == 1 && covered == 1L << (LONGEST - 1)));
        lookup(dimensions, entries);
    }

    private void lengths(int entries) {
        boolean sparse = in.flag();
        for (int i = 0; i < entries && !in.overran(); i++) {
            if (!sparse || in.flag()) {
                words(1, in.read(5) + 1);
            }
        }
    }

    private void orderedLengths(int entries) {
        int length = in.read(5) + 1;
        for (int done = 0; done < entries && holds; length++) {
            require(length <= LONGEST);
            int count = in.read(SetupBits.ilog(entries - done));
            words(count, length);
            done += count;
            require(done <= entries);
        }
    }

    private void words(int count, int length) {
        covered += holds ? (long) count << (LONGEST - length) : 0;
        used += count;
    }

    private void lookup(int dimensions, int entries) {
        int type = in.read(4);
        require(type <= 2);
        if (type == 0) {
            return;
        }
        in.skip(64);
        int bits = in.read(4) + 1;
        in.skip(1);
        long values = type == 1 ? latticeSide(dimensions, entries) : (long) entries * dimensions;
        in.skip(values * bits);
    }

    /** The largest number whose power of so many dimensions is at most the count of entries (specification, 9.2.3). */
    private static int latticeSide(int dimensions, int entries) {
        int side = 1;
        while (power(side + 1, dimensions, entries) <= entries) {
            side++;
        }
        return side;
    }

    private static long power(int base, int exponent, int enough) {
        long product = 1;
        for (int i = 0; i < exponent && product <= enough; i++) {
            product *= base;
        }
        return product;
    }

    private void require(boolean holdsToo) {
        holds &= holdsToo;
    }
}
