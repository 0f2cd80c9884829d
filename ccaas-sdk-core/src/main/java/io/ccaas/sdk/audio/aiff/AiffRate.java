package io.ccaas.sdk.audio.aiff;

import java.nio.ByteBuffer;

/** A sample rate as AIFF writes it: an 80-bit floating point number (IEEE 754 extended), of which only whole numbers pass. */
final class AiffRate {

    static final int BYTES = 10;

    /** What is added to an exponent, and the place of the highest bit of the fraction. */
    private static final int BIAS = 16383;

    private static final int HIGHEST = 63;

    private AiffRate() {}

    /** Returns the rate, or 0 when it is no whole number below 2^31. */
    static int read(ByteBuffer in) {
        int exponent = (in.getShort() & 0xFFFF) - BIAS;
        long fraction = in.getLong();
        if (exponent < 0 || exponent > 30 || fraction >= 0) {
            return 0;
        }
        long rate = fraction >>> (HIGHEST - exponent);
        return rate << (HIGHEST - exponent) == fraction ? (int) rate : 0;
    }

    static void write(ByteBuffer out, int rate) {
        int exponent = 31 - Integer.numberOfLeadingZeros(rate);
        out.putShort((short) (BIAS + exponent)).putLong((long) rate << (HIGHEST - exponent));
    }
}
