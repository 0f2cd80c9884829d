package io.ccaas.sdk.audio.verify.mpeg;

/**
 * Where frames begin, as a table of contents tells it: every 2<sup>n</sup>th frame is remembered, with the smallest n for which that makes at
 * most 2048.
 */
final class Contents {

    private static final int MOST = 2048;
    private static final int ENTRIES = 100;

    private final long[] starts = new long[MOST];
    private int shift;
    private long frames;
    private long bytes;

    void add(int length) {
        if (frames >> shift == MOST) {
            for (int i = 0; i < MOST / 2; i++) {
                starts[i] = starts[2 * i];
            }
            shift++;
        }
        if ((frames & ((1L << shift) - 1)) == 0) {
            starts[(int) (frames >> shift)] = bytes;
        }
        frames++;
        bytes += length;
    }

    long frames() {
        return frames;
    }

    long bytes() {
        return bytes;
    }

    /** 100 bytes: where each hundredth of the frames begins, in 256ths of the file with its header frame. */
    byte[] table(int headerFrame) {
        byte[] table = new byte[ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            long start = starts[(int) ((frames * i / ENTRIES) >> shift)];
            table[i] = (byte) Math.min(255, (headerFrame + start) * 256 / (headerFrame + bytes));
        }
        return table;
    }
}
