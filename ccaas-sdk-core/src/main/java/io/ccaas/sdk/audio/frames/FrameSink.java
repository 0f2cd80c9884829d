package io.ccaas.sdk.audio.frames;

/**
 * Takes proven frames in order, and counts their bytes in the tally.
 *
 * @param <H> what a header says
 */
@FunctionalInterface
public interface FrameSink<H> {

    /**
     * Takes a frame.
     *
     * @param header its header
     * @param bytes begin with the frame; reused afterwards
     * @param position where it lies in the input
     */
    void take(H header, byte[] bytes, long position);
}
