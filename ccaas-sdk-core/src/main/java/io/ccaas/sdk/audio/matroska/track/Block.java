package io.ccaas.sdk.audio.matroska.track;

import java.util.Arrays;

/**
 * One block: a time and one or more frames that share it. Holds the bytes that were seen so far and grows with them; reused from block to
 * block.
 */
public final class Block {

    /** The most frames that share a block. */
    public static final int MOST_FRAMES = 256;

    private byte[] bytes = new byte[4096];
    private final int[] ends = new int[MOST_FRAMES];
    private int count;
    private int length;
    private long millis;
    private long discard;
    private long offset;

    /** Starts with no frame. */
    public Block() {}

    /**
     * Forgets all frames.
     *
     * @param at where the block lies in the input
     */
    public void clear(long at) {
        count = 0;
        length = 0;
        millis = 0;
        discard = 0;
        offset = at;
    }

    /**
     * Makes room behind the bytes that are there.
     *
     * @param more how many bytes will be put there
     * @return the array; bytes go to {@link #length()}
     */
    public byte[] room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
        return bytes;
    }

    /**
     * Counts bytes that were put into the room.
     *
     * @param more how many
     */
    public void grow(int more) {
        length += more;
    }

    /**
     * Adds bytes to the frame that is not ended yet.
     *
     * @param more where they lie
     * @param from first index
     * @param size how many
     */
    public void append(byte[] more, int from, int size) {
        System.arraycopy(more, from, room(size), length, size);
        length += size;
    }

    /** Ends a frame behind the last byte. */
    public void endFrame() {
        ends[count++] = length;
    }

    /**
     * How many frames there are.
     *
     * @return 0 to {@link #MOST_FRAMES}
     */
    public int count() {
        return count;
    }

    /**
     * Where a frame begins.
     *
     * @param frame 0 to count - 1
     * @return index in {@link #bytes()}
     */
    public int start(int frame) {
        return frame == 0 ? 0 : ends[frame - 1];
    }

    /**
     * How long a frame is.
     *
     * @param frame 0 to count - 1
     * @return bytes
     */
    public int size(int frame) {
        return ends[frame] - start(frame);
    }

    /**
     * The frames, one behind the other.
     *
     * @return the array itself, whose contents a codec check may change in place
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * All frames together.
     *
     * @return bytes
     */
    public int length() {
        return length;
    }

    /**
     * When it sounds.
     *
     * @return milliseconds from the first block
     */
    public long millis() {
        return millis;
    }

    /**
     * How much of it is not to be heard.
     *
     * @return nanoseconds at its end; negative at its start; 0 for a usual block
     */
    public long discard() {
        return discard;
    }

    /**
     * Where it lies in the input, for refusals.
     *
     * @return bytes from the start
     */
    public long offset() {
        return offset;
    }

    /**
     * Sets the time.
     *
     * @param rebased milliseconds from the first block
     */
    public void at(long rebased) {
        millis = rebased;
    }

    /**
     * Sets how much is not to be heard.
     *
     * @param nanos at its end; negative at its start
     */
    public void discarding(long nanos) {
        discard = nanos;
    }
}
