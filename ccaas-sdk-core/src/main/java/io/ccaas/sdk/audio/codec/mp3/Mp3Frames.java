package io.ccaas.sdk.audio.codec.mp3;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Takes frames of sound one by one and hands them on in order, unchanged to the ear: free bits are 0, check sums are right, and main
 * data that no frame refers to is 0 (encoders write their names there). Holds back what a later frame may still refer to, at most 511
 * bytes of main data. Not reached: filling inside the span that a frame declares as its own. Not safe for use by several threads.
 */
public final class Mp3Frames {

    private final Out out;
    private final Deque<Held> held = new ArrayDeque<>();
    private final Deque<Held> idle = new ArrayDeque<>();
    private int emphasis = -1;
    private int repaired;
    private long mainBytes;
    private long settledBits;

    /** Where finished frames go. */
    @FunctionalInterface
    public interface Out {

        /**
         * Takes a frame.
         *
         * @param bytes where it lies; reused afterwards
         * @param offset its first byte
         * @param length how many bytes
         */
        void take(byte[] bytes, int offset, int length);
    }

    private static final class Held {
        private final byte[] bytes = new byte[Mp3Header.LONGEST];
        private int length;
        private int mainStart;
        private long mainOffset;
    }

    /**
     * Starts a stream.
     *
     * @param out where finished frames go
     */
    public Mp3Frames(Out out) {
        this.out = out;
    }

    /**
     * Takes the next frame of sound; a frame that holds counts is none.
     *
     * @param header its header
     * @param bytes where the whole frame lies; copied
     * @param offset its first byte
     */
    public void add(Mp3Header header, byte[] bytes, int offset) {
        Held frame = idle.isEmpty() ? new Held() : idle.pop();
        System.arraycopy(bytes, offset, frame.bytes, 0, header.length());
        frame.length = header.length();
        frame.mainStart = header.mainStart();
        frame.mainOffset = mainBytes;
        neutralise(frame.bytes, header);
        held.add(frame);
        settle(SideInfo.of(frame.bytes, header), frame);
        mainBytes += frame.length - frame.mainStart;
        zeroUpTo((mainBytes - SideInfo.furthest(header)) * 8);
        release();
    }

    /** Hands on what is held back: nothing refers to the rest of the main data any more. */
    public void end() {
        zeroUpTo(mainBytes * 8);
        settledBits = mainBytes * 8;
        release();
    }

    /**
     * How many check sums were wrong and are right now.
     *
     * @return frames so far
     */
    public int repairedCheckSums() {
        return repaired;
    }

    private void neutralise(byte[] frame, Mp3Header header) {
        emphasis = emphasis < 0 ? FrameBits.emphasis(frame) : emphasis;
        byte high = frame[4];
        byte low = frame[5];
        FrameBits.check(frame, header);
        repaired += high == frame[4] && low == frame[5] ? 0 : 1;
        FrameBits.neutralise(frame, header, emphasis);
        FrameBits.check(frame, header);
    }

    /** What lies between the sound of the frames before and that of this one belongs to nobody; a cut stream may point before its start. */
    private void settle(SideInfo side, Held frame) {
        long start = (frame.mainOffset - side.back()) * 8;
        zeroUpTo(start);
        settledBits = Math.max(settledBits, start + side.bits());
    }

    private void zeroUpTo(long bit) {
        if (bit > settledBits) {
            for (Held frame : held) {
                zero(frame, settledBits - frame.mainOffset * 8, bit - frame.mainOffset * 8);
            }
            settledBits = bit;
        }
    }

    private static void zero(Held frame, long from, long to) {
        long first = Math.max(from, 0);
        long last = Math.min(to, (frame.length - frame.mainStart) * 8L);
        for (long bit = first; bit < last; bit = (bit | 7) + 1) {
            int kept = 0xFF00 >> (bit & 7);
            int behind = last >= (bit | 7) + 1 ? 0 : 0xFF >> (last & 7);
            frame.bytes[frame.mainStart + (int) (bit >> 3)] &= (byte) (kept | behind);
        }
    }

    private void release() {
        while (!held.isEmpty() && mainEnd(held.element()) * 8 <= settledBits) {
            Held frame = held.remove();
            out.take(frame.bytes, 0, frame.length);
            idle.push(frame);
        }
    }

    private static long mainEnd(Held frame) {
        return frame.mainOffset + frame.length - frame.mainStart;
    }
}
