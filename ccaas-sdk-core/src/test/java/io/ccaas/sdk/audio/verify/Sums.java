package io.ccaas.sdk.audio.verify;

/** Check sums bit by bit, as the standards write them down. */
final class Sums {

    private Sums() {}

    static long of(int width, long polynomial, long initial, byte[] bytes, int from, int to) {
        long sum = initial;
        for (int i = from; i < to; i++) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean carry = (sum >> (width - 1) & 1) != (bytes[i] >> bit & 1);
                sum = (sum << 1 ^ (carry ? polynomial : 0)) & (1L << width) - 1;
            }
        }
        return sum;
    }

    static long of(int width, long polynomial, byte[] bytes) {
        return of(width, polynomial, 0, bytes, 0, bytes.length);
    }
}
