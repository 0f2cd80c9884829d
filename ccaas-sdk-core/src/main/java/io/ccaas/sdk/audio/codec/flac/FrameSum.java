package io.ccaas.sdk.audio.codec.flac;

import io.ccaas.sdk.audio.bits.Crc;

/**
 * The check sum over a frame, continued from place to place, so that no byte is summed up twice. It starts from 0, so that a frame with
 * zeros or with whole frames behind it is right too: both must be looked for.
 */
final class FrameSum {

    private static final Crc CRC_16 = new Crc(16, 0x8005);

    /** A frame of silence may end with so many zeros; a longer row of them lies behind the frame. */
    private static final int MOST_ZEROS = 64;

    private int summedUp;
    private long sum;

    void startAt(int place) {
        summedUp = place;
        sum = 0;
    }

    void move(int by) {
        summedUp -= by;
    }

    /** Whether a frame may end at a place, which lies behind the last one that was asked for. */
    boolean mayEndAt(byte[] bytes, int place) {
        sum = CRC_16.update(sum, bytes, summedUp, place - summedUp);
        summedUp = place;
        return sum == 0;
    }

    static boolean endsWithZeros(byte[] bytes, int from, int place) {
        int zeros = 0;
        while (place - zeros > from && zeros <= MOST_ZEROS && bytes[place - zeros - 1] == 0) {
            zeros++;
        }
        return zeros > MOST_ZEROS;
    }
}
