package io.ccaas.sdk.audio.matroska.write;

import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.matroska.ebml.ElementWriter;
import io.ccaas.sdk.audio.matroska.ebml.MatroskaId;

/**
 * Groups blocks into clusters by their times and sizes, so that nothing of the input's grouping is left: a cluster takes blocks of
 * 30 seconds and 256 KiB at most, a larger block gets one for itself. Memory: one cluster.
 */
public final class ClusterWriter {

    private static final int MOST_BYTES = 256 * 1024;
    private static final long MOST_MILLIS = 30_000;

    private final Draft draft;
    private final byte[] cluster = new byte[MOST_BYTES];
    private int filled;
    private long start;
    private long written;

    /**
     * Writes behind the head.
     *
     * @param draft has begun with a head
     */
    public ClusterWriter(Draft draft) {
        this.draft = draft;
    }

    /**
     * Adds a block of one packet.
     *
     * @param packet proven
     * @param length its length
     * @param millis when it sounds, at least 0 and never less than before
     * @param behind what {@link BlockWriter#behind} made
     */
    public void add(byte[] packet, int length, long millis, byte[] behind) {
        if (filled > 0 && millis - start > MOST_MILLIS) {
            flush();
        }
        if (filled == 0) {
            start = millis;
        }
        byte[] front = BlockWriter.front(length, (int) (millis - start), behind.length);
        int size = front.length + length + behind.length;
        if (filled > 0 && size > MOST_BYTES - filled) {
            flush();
            add(packet, length, millis, behind);
        } else if (size > MOST_BYTES) {
            header(size);
            draft.append(front, 0, front.length);
            draft.append(packet, 0, length);
            draft.append(behind, 0, behind.length);
            written += size;
        } else {
            fill(front, front.length);
            fill(packet, length);
            fill(behind, behind.length);
        }
    }

    /** Writes what is held back. */
    public void flush() {
        if (filled > 0) {
            header(filled);
            draft.append(cluster, 0, filled);
            written += filled;
            filled = 0;
        }
    }

    /**
     * How much was written.
     *
     * @return bytes of all clusters that were flushed
     */
    public long written() {
        return written;
    }

    private void header(long blocks) {
        byte[] time = new ElementWriter().number(MatroskaId.TIMESTAMP, start).toBytes();
        ElementWriter header = new ElementWriter().header(MatroskaId.CLUSTER, time.length + blocks);
        byte[] head = header.toBytes();
        draft.append(head, 0, head.length);
        draft.append(time, 0, time.length);
        written += head.length + time.length;
    }

    private void fill(byte[] bytes, int length) {
        System.arraycopy(bytes, 0, cluster, filled, length);
        filled += length;
    }
}
