package io.ccaas.sdk.audio.codec.vorbis;

import java.util.BitSet;

/**
 * Follows a setup header from its codebooks to its modes (specification, 4.2.4) without keeping what only a decoder needs. Every codebook,
 * floor, residue and mapping must be there for another part: one that nothing refers to could hold anything.
 */
final class SetupWalk {

    private static final int HEADER_BYTES = 7;

    private final SetupBits in;
    private final int channels;
    private final int longest;
    private final long at;
    private final BitSet usedBooks = new BitSet();
    private final BitSet usedFloors = new BitSet();
    private final BitSet usedResidues = new BitSet();
    private final BitSet usedModes = new BitSet();
    private int books;
    private int floors;
    private int residues;
    private int mappings;

    SetupWalk(byte[] packet, VorbisIdentification identification, long at) {
        this.at = at;
        this.in = new SetupBits(packet, HEADER_BYTES);
        this.channels = identification.channels();
        this.longest = identification.blockSize(true) / 2;
    }

    /** Reads all but the modes. */
    SetupBits readToModes() {
        books = in.read(8) + 1;
        repeat(books, () -> require(CodebookWalk.follow(in)));
        // One transform in the time domain, which does nothing.
        require(in.read(6) == 0 && in.read(16) == 0);
        floors = in.read(6) + 1;
        repeat(floors, this::floor);
        residues = in.read(6) + 1;
        repeat(residues, this::residue);
        mappings = in.read(6) + 1;
        repeat(mappings, this::mapping);
        // libvorbis writes a second floor at low quality that its mapping does not use.
        require(usedBooks.cardinality() == books
                && usedFloors.cardinality() >= Math.max(1, floors - 1)
                && usedFloors.length() <= floors
                && usedResidues.cardinality() == residues);
        return in;
    }

    /** Reads a mode; returns whether its block is the long one. No two modes are alike. */
    boolean mode() {
        boolean isLong = in.flag();
        // Window and transform, 16 bits each, of which only one is defined.
        require(in.read(32) == 0);
        int mapping = in.read(8);
        int mode = 2 * mapping + (isLong ? 1 : 0);
        require(mapping < mappings && !usedModes.get(mode));
        usedModes.set(mode);
        return isLong;
    }

    /** Reads the end. */
    void end() {
        for (int i = 0; i < mappings; i++) {
            require(usedModes.get(2 * i) || usedModes.get(2 * i + 1));
        }
        require(in.flag() && !in.overran());
    }

    private void floor() {
        int type = in.read(16);
        require(type <= 1);
        if (type == 1) {
            lineFloor();
            return;
        }
        require(in.read(8) > 0 && in.read(16) > 0 && in.read(16) > 0);
        in.skip(6 + 8);
        repeat(in.read(4) + 1, this::book);
    }

    private void lineFloor() {
        int partitions = in.read(5);
        int[] classes = new int[partitions];
        BitSet usedClasses = new BitSet();
        for (int i = 0; i < partitions; i++) {
            classes[i] = in.read(4);
            usedClasses.set(classes[i]);
        }
        int[] dimensions = new int[usedClasses.length()];
        require(usedClasses.cardinality() == dimensions.length);
        for (int i = 0; i < dimensions.length; i++) {
            dimensions[i] = floorClass();
        }
        in.skip(2);
        points(classes, dimensions);
    }

    /** No two points lie at one place (specification, 7.2.2). */
    private void points(int[] classes, int[] dimensions) {
        int bits = in.read(4);
        BitSet places = new BitSet();
        places.set(0);
        places.set(1 << bits);
        for (int partition : classes) {
            repeat(dimensions[partition], () -> {
                int place = in.read(bits);
                require(!places.get(place));
                places.set(place);
            });
        }
    }

    private int floorClass() {
        int dimensions = in.read(3) + 1;
        int subclasses = in.read(2);
        if (subclasses > 0) {
            book();
        }
        repeat(1 << subclasses, () -> {
            int number = in.read(8);
            if (number > 0) {
                used(number - 1);
            }
        });
        return dimensions;
    }

    private void residue() {
        int type = in.read(16);
        int most = type == 2 ? longest * channels : longest;
        int begin = in.read(24);
        int end = in.read(24);
        require(type <= 2 && begin <= end && end <= most && in.read(24) < most);
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
            repeat(in.read(8) + 1, () -> {
                int magnitude = in.read(bits);
                int angle = in.read(bits);
                require(magnitude < channels && angle < channels && magnitude != angle);
            });
        }
        require(in.read(2) == 0);
        if (submaps > 1) {
            repeat(channels, () -> require(in.read(4) < submaps));
        }
        repeat(submaps, () -> {
            // A byte that every decoder skips (specification, 4.2.4, mappings, 2.3.9).
            in.erase(8);
            int floor = in.read(8);
            int residue = in.read(8);
            require(floor < floors && residue < residues);
            usedFloors.set(floor);
            usedResidues.set(residue);
        });
    }

    private void book() {
        used(in.read(8));
    }

    private void used(int number) {
        require(number < books);
        usedBooks.set(number);
    }

    private void repeat(int times, Runnable step) {
        for (int i = 0; i < times; i++) {
            step.run();
            require(!in.overran());
        }
    }

    private void require(boolean holds) {
        if (!holds) {
            throw VorbisRules.VORBIS_SETUP.at(at);
        }
    }
}
