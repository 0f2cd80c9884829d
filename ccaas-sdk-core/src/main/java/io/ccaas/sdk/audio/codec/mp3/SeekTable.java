package io.ccaas.sdk.audio.codec.mp3;

/** Where frames begin, in constant memory: every n-th of them, with n growing. */
public final class SeekTable {

    private static final int MOST = 2048;
    private static final int ENTRIES = 100;

    private final long[] offsets = new long[MOST];
    private int kept;
    private long step = 1;
    private long frames;
    private long bytes;

    /** Starts with no frame. */
    public SeekTable() {}

    /**
     * Adds the next frame.
     *
     * @param length its bytes
     */
    public void add(int length) {
        if (frames % step == 0) {
            if (kept == MOST) {
                halve();
            }
            offsets[kept++] = bytes;
        }
        frames++;
        bytes += length;
    }

    /**
     * How many frames there are.
     *
     * @return at least 0
     */
    public long frames() {
        return frames;
    }

    /**
     * How many bytes they take.
     *
     * @return at least 0
     */
    public long bytes() {
        return bytes;
    }

    /** For each hundredth of the time, where it lies in 256ths of the file, which begins with a head of so many bytes. */
    byte[] toc(int head) {
        byte[] toc = new byte[ENTRIES];
        for (int i = 0; i < ENTRIES && kept > 0; i++) {
            int index = (int) Math.min(i * frames / ENTRIES / step, kept - 1);
            toc[i] = (byte) Math.min(255, (head + offsets[index]) * 256 / (head + bytes));
        }
        return toc;
    }

    /** Only called with a full table, when the next frame would be an even one. */
    private void halve() {
        for (int i = 0; i < MOST / 2; i++) {
            offsets[i] = offsets[2 * i];
        }
        kept = MOST / 2;
        step *= 2;
    }
}
