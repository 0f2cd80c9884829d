package io.ccaas.sdk.audio.codec.vorbis;

/** Follows a setup header from its codebooks to its modes (specification, 4.2.4) without keeping what only a decoder needs. */
final class SetupWalk {

    private static final int HEADER_BYTES = 7;
    private static final int MOST_LOOKUP_BITS = 24;

    private final SetupBits in;
    private final int channels;
    private final long at;
    private int books;
    private int floors;
    private int residues;
    private int mappings;

    SetupWalk(byte[] packet, int channels, long at) {
        this.at = at;
        this.in = new SetupBits(packet, HEADER_BYTES);
        this.channels = channels;
    }

    /** Reads all but the modes. */
    SetupBits readToModes() {
        books = in.read(8) + 1;
        repeat(books, this::codebook);
        repeat(in.read(6) + 1, () -> require(in.read(16) == 0));
        floors = in.read(6) + 1;
        repeat(floors, this::floor);
        residues = in.read(6) + 1;
        repeat(residues, this::residue);
        mappings = in.read(6) + 1;
        repeat(mappings, this::mapping);
        return in;
    }

    int mappings() {
        return mappings;
    }

    private void codebook() {
        require(in.read(24) == 0x564342);
        int dimensions = in.read(16);
        int entries = in.read(24);
        require(dimensions > 0 && entries > 0);
        require(SetupBits.ilog(dimensions) + SetupBits.ilog(entries) <= MOST_LOOKUP_BITS);
        if (in.flag()) {
            orderedLengths(entries);
        } else {
            lengths(entries);
        }
        lookup(dimensions, entries);
    }

    private void lengths(int entries) {
        boolean sparse = in.flag();
        if (!sparse) {
            in.skip(5L * entries);
            return;
        }
        repeat(entries, () -> in.skip(in.flag() ? 5 : 0));
    }

    private void orderedLengths(int entries) {
        int length = in.read(5) + 1;
        for (int done = 0; done < entries; length++) {
            require(length <= 32);
            done += in.read(SetupBits.ilog(entries - done));
            require(done <= entries);
        }
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

    private void floor() {
        int type = in.read(16);
        require(type <= 1);
        if (type == 1) {
            lineFloor();
            return;
        }
        in.skip(8 + 16 + 16 + 6 + 8);
        repeat(in.read(4) + 1, this::book);
    }

    private void lineFloor() {
        int partitions = in.read(5);
        int[] classes = new int[partitions];
        int highest = -1;
        for (int i = 0; i < partitions; i++) {
            classes[i] = in.read(4);
            highest = Math.max(highest, classes[i]);
        }
        int[] dimensions = new int[highest + 1];
        for (int i = 0; i <= highest; i++) {
            dimensions[i] = floorClass();
        }
        in.skip(2);
        int bits = in.read(4);
        for (int partition : classes) {
            in.skip((long) dimensions[partition] * bits);
        }
    }

    private int floorClass() {
        int dimensions = in.read(3) + 1;
        int subclasses = in.read(2);
        if (subclasses > 0) {
            book();
        }
        repeat(1 << subclasses, () -> require(in.read(8) <= books));
        return dimensions;
    }

    private void residue() {
        require(in.read(16) <= 2);
        in.skip(72);
        int classes = in.read(6) + 1;
        book();
        int[] used = {0};
        repeat(classes, () -> {
            int low = in.read(3);
            used[0] += Integer.bitCount(low | (in.flag() ? in.read(5) << 3 : 0));
        });
        repeat(used[0], this::book);
    }

    private void mapping() {
        require(in.read(16) == 0);
        int submaps = in.flag() ? in.read(4) + 1 : 1;
        if (in.flag()) {
            int bits = SetupBits.ilog(channels - 1);
            repeat(2 * (in.read(8) + 1), () -> require(in.read(bits) < channels));
        }
        require(in.read(2) == 0);
        if (submaps > 1) {
            repeat(channels, () -> require(in.read(4) < submaps));
        }
        repeat(submaps, () -> {
            // A byte that every decoder skips (specification, 4.2.4, mappings, 2.3.9).
            in.erase(8);
            require(in.read(8) < floors);
            require(in.read(8) < residues);
        });
    }

    private void book() {
        require(in.read(8) < books);
    }

    private void repeat(int times, Runnable step) {
        for (int i = 0; i < times; i++) {
            step.run();
            require(!in.overran());
        }
    }

    void require(boolean holds) {
        if (!holds) {
            throw VorbisRules.VORBIS_SETUP.at(at);
        }
    }
}
