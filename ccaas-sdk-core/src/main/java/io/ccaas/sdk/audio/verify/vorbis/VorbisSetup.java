package io.ccaas.sdk.audio.verify.vorbis;

import io.ccaas.sdk.audio.verify.codec.Packet;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Walks through a Vorbis setup header (Vorbis I, section 4.2.4), so that its end is known to the bit and no part is idle. */
final class VorbisSetup {

    private static final int MAGIC = 7;

    private final LowBits in;
    private final int channels;
    private final int half;
    private final BitSet books = new BitSet();
    private final BitSet floors = new BitSet();
    private final BitSet residues = new BitSet();
    private final BitSet mappings = new BitSet();

    private VorbisSetup(Packet packet, int channels, int half) {
        this.in = new LowBits(packet, MAGIC);
        this.channels = channels;
        this.half = half;
    }

    /** Returns which modes have long blocks. */
    static boolean[] modes(Packet packet, int channels, int longBlock) {
        return new VorbisSetup(packet, channels, longBlock / 2).read();
    }

    private boolean[] read() {
        int bookCount = in.count(8);
        for (int n = bookCount; n > 0; n--) {
            VorbisBook.read(in);
        }
        in.require(in.take(6) == 0);
        in.require(in.take(16) == 0);
        int floorCount = in.count(6);
        for (int n = floorCount; n > 0; n--) {
            floor();
        }
        int residueCount = in.count(6);
        for (int n = residueCount; n > 0; n--) {
            residue();
        }
        int mappingCount = in.count(6);
        for (int n = mappingCount; n > 0; n--) {
            mapping();
        }
        boolean[] modes = modes();
        in.require(areAll(books, bookCount));
        // One idle floor is what the common encoder writes at low rates.
        in.require(floors.length() <= floorCount && floorCount - floors.cardinality() <= 1 && !floors.isEmpty());
        in.require(areAll(residues, residueCount) && areAll(mappings, mappingCount));
        return modes;
    }

    /** Whether each of so many was referred to, and nothing else. */
    private static boolean areAll(BitSet used, int count) {
        return used.length() == count && used.cardinality() == count;
    }

    private boolean[] modes() {
        boolean[] modes = new boolean[in.count(6)];
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < modes.length; i++) {
            modes[i] = in.flag();
            in.require(in.take(16) == 0);
            in.require(in.take(16) == 0);
            int mapping = in.take(8);
            mappings.set(mapping);
            in.require(seen.add(modes[i] ? -1 - mapping : mapping));
        }
        in.require(in.flag());
        in.end();
        return modes;
    }

    private void floor() {
        int type = in.take(16);
        in.require(type <= 1);
        if (type == 0) {
            in.require(in.take(8) > 0);
            in.require(in.take(16) > 0);
            in.require(in.take(16) > 0);
            in.leap(6 + 8);
            refer(in.count(4));
            return;
        }
        int[] classes = new int[in.take(5)];
        BitSet kinds = new BitSet();
        for (int i = 0; i < classes.length; i++) {
            classes[i] = in.take(4);
            kinds.set(classes[i]);
        }
        in.require(areAll(kinds, kinds.length()));
        int[] sizes = classSizes(kinds.length());
        in.take(2);
        int bits = in.take(4);
        Set<Integer> places = new HashSet<>(Set.of(0, 1 << bits));
        for (int one : classes) {
            for (int i = sizes[one]; i > 0; i--) {
                in.require(places.add(in.take(bits)));
            }
        }
    }

    private void refer(int count) {
        for (int i = count; i > 0; i--) {
            books.set(in.take(8));
        }
    }

    private int[] classSizes(int count) {
        int[] sizes = new int[count];
        for (int i = 0; i < count; i++) {
            sizes[i] = in.count(3);
            int subclasses = in.take(2);
            refer(subclasses > 0 ? 1 : 0);
            for (int n = 1 << subclasses; n > 0; n--) {
                int number = in.take(8);
                books.set(Math.max(0, number - 1), Math.max(0, number));
            }
        }
        return sizes;
    }

    private void residue() {
        int type = in.take(16);
        in.require(type <= 2);
        int most = type == 2 ? half * channels : half;
        int begin = in.take(24);
        int end = in.take(24);
        in.require(begin <= end && end <= most);
        in.require(in.count(24) <= most);
        int[] cascades = new int[in.count(6)];
        refer(1);
        for (int i = 0; i < cascades.length; i++) {
            int low = in.take(3);
            cascades[i] = in.flag() ? (in.take(5) << 3) | low : low;
        }
        for (int one : cascades) {
            refer(Integer.bitCount(one));
        }
    }

    private void mapping() {
        in.require(in.take(16) == 0);
        int maps = in.flag() ? in.count(4) : 1;
        if (in.flag()) {
            couples(LowBits.bitsOf(channels - 1));
        }
        in.require(in.take(2) == 0);
        for (int i = maps > 1 ? channels : 0; i > 0; i--) {
            in.require(in.take(4) < maps);
        }
        for (; maps > 0; maps--) {
            in.require(in.take(8) == 0);
            floors.set(in.take(8));
            residues.set(in.take(8));
        }
    }

    private void couples(int bits) {
        for (int i = in.count(8); i > 0; i--) {
            int one = in.take(bits);
            int other = in.take(bits);
            in.require(one != other && Math.max(one, other) < channels);
        }
    }
}
