package io.ccaas.sdk.audio.verify.vorbis;

import io.ccaas.sdk.audio.verify.codec.Packet;

/** Walks through a Vorbis setup header (Vorbis I, section 4.2.4), so that its end is known to the bit. */
final class VorbisSetup {

    private static final int MAGIC = 7;
    private static final int BOOK_SYNC = 0x564342;

    private final LowBits in;
    private final int channels;

    private VorbisSetup(Packet packet, int channels) {
        this.in = new LowBits(packet, MAGIC);
        this.channels = channels;
    }

    /** Returns which modes have long blocks. */
    static boolean[] modes(Packet packet, int channels) {
        return new VorbisSetup(packet, channels).read();
    }

    private boolean[] read() {
        for (int n = in.count(8); n > 0; n--) {
            book();
        }
        for (int n = in.count(6); n > 0; n--) {
            in.require(in.take(16) == 0);
        }
        for (int n = in.count(6); n > 0; n--) {
            floor();
        }
        for (int n = in.count(6); n > 0; n--) {
            residue();
        }
        for (int n = in.count(6); n > 0; n--) {
            mapping();
        }
        boolean[] modes = new boolean[in.count(6)];
        for (int i = 0; i < modes.length; i++) {
            modes[i] = in.flag();
            in.require(in.take(16) == 0 && in.take(16) == 0);
            in.take(8);
        }
        in.require(in.flag());
        in.end();
        return modes;
    }

    private void book() {
        in.require(in.take(24) == BOOK_SYNC);
        int dimensions = in.take(16);
        int entries = in.take(24);
        if (in.flag()) {
            in.take(5);
            for (int at = 0; at < entries; ) {
                at += in.take(LowBits.bitsOf(entries - at));
                in.require(at <= entries);
            }
        } else {
            boolean sparse = in.flag();
            for (int i = 0; i < entries; i++) {
                if (!sparse || in.flag()) {
                    in.take(5);
                }
            }
        }
        values(dimensions, entries);
    }

    private void values(int dimensions, int entries) {
        int type = in.take(4);
        in.require(type <= 2);
        if (type > 0) {
            in.leap(64);
            int bits = in.count(4);
            in.take(1);
            in.leap(bits * (type == 1 ? root(entries, dimensions) : (long) entries * dimensions));
        }
    }

    /** The largest number whose power is not above the entries. */
    private long root(int entries, int dimensions) {
        in.require(dimensions > 0);
        long root = (long) Math.floor(Math.pow(entries, 1.0 / dimensions)) + 1;
        while (Math.pow(root, dimensions) > entries) {
            root--;
        }
        return root;
    }

    private void floor() {
        int type = in.take(16);
        in.require(type <= 1);
        if (type == 0) {
            in.leap(8 + 16 + 16 + 6 + 8);
            in.leap(8L * in.count(4));
            return;
        }
        int[] classes = new int[in.take(5)];
        int most = -1;
        for (int i = 0; i < classes.length; i++) {
            classes[i] = in.take(4);
            most = Math.max(most, classes[i]);
        }
        int[] sizes = classSizes(most + 1);
        in.take(2);
        int bits = in.take(4);
        for (int one : classes) {
            in.leap((long) sizes[one] * bits);
        }
    }

    private int[] classSizes(int count) {
        int[] sizes = new int[count];
        for (int i = 0; i < count; i++) {
            sizes[i] = in.count(3);
            int subclasses = in.take(2);
            in.leap(subclasses > 0 ? 8 : 0);
            in.leap(8L << subclasses);
        }
        return sizes;
    }

    private void residue() {
        in.require(in.take(16) <= 2);
        in.leap(72);
        int[] cascades = new int[in.count(6)];
        in.take(8);
        for (int i = 0; i < cascades.length; i++) {
            int low = in.take(3);
            cascades[i] = in.flag() ? (in.take(5) << 3) | low : low;
        }
        for (int one : cascades) {
            in.leap(8L * Integer.bitCount(one));
        }
    }

    private void mapping() {
        in.require(in.take(16) == 0);
        int maps = in.flag() ? in.count(4) : 1;
        if (in.flag()) {
            in.leap(2L * LowBits.bitsOf(channels - 1) * in.count(8));
        }
        in.require(in.take(2) == 0);
        in.leap(maps > 1 ? 4L * channels : 0);
        for (; maps > 0; maps--) {
            in.require(in.take(8) == 0);
            in.leap(16);
        }
    }
}
