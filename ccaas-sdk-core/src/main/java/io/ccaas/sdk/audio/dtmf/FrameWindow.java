package io.ccaas.sdk.audio.dtmf;

import io.ccaas.sdk.audio.io.Draft;
import io.ccaas.sdk.audio.samples.SampleStream;

/** The frames that were read and not yet written: what was just read, and as much in front of it as may still be silenced. */
final class FrameWindow {

    private static final int PIECE = 16_384;

    private final SampleStream samples;
    private final int align;
    private final byte[] bytes;
    private final int reach;
    private final double[] values = new double[PIECE];
    private long start;
    private int frames;
    private int fresh;

    FrameWindow(SampleStream samples, int reach) {
        this.samples = samples;
        this.align = samples.parameters().blockAlign();
        this.reach = reach;
        this.bytes = new byte[(reach + PIECE) * align];
    }

    /** Reads on; false at the end. */
    boolean fill() {
        fresh = samples.read(bytes, frames * align, PIECE);
        frames += fresh;
        return fresh > 0;
    }

    /** Number of the first frame that {@link #fill} read. */
    long firstFresh() {
        return start + frames - fresh;
    }

    int fresh() {
        return fresh;
    }

    /** What one channel has in the fresh frames; the array is reused. */
    double[] values(int channel) {
        int first = (frames - fresh) * align + channel * samples.codec().width();
        samples.codec().expand(bytes, first, align, values, fresh);
        return values;
    }

    /** Silences what lies in the window. */
    void silence(int channel, long from, long to) {
        int first = (int) (Math.max(from, start) - start);
        int end = (int) (Math.min(to, start + frames) - start);
        int offset = channel * samples.codec().width();
        for (int frame = first; frame < end; frame++) {
            samples.codec().silence(bytes, frame * align + offset);
        }
    }

    /** Writes what is out of reach. */
    void pass(Draft out) {
        pass(out, Math.max(0, frames - reach));
    }

    /** Writes everything. */
    void passRest(Draft out) {
        pass(out, frames);
    }

    private void pass(Draft out, int count) {
        out.append(bytes, 0, count * align);
        System.arraycopy(bytes, count * align, bytes, 0, (frames - count) * align);
        frames -= count;
        start += count;
    }
}
