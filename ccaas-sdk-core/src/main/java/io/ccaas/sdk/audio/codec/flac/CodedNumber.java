package io.ccaas.sdk.audio.codec.flac;

import io.ccaas.sdk.audio.bits.BitReader;

/** A number of up to 36 bits, coded as UTF-8 codes characters (RFC 9639, 9.1.5). Only the shortest form is taken. */
final class CodedNumber {

    private CodedNumber() {}

    /** Reads a number of at most so many bits; -1 when it is none. */
    static long read(BitReader in, int bits) {
        int first = in.readInt(8);
        int more = Integer.numberOfLeadingZeros(~(first << 24)) - 1;
        if (more < 0) {
            return first;
        }
        if (more == 0 || more > 6) {
            return -1;
        }
        long number = first & (0x3F >> more);
        boolean continued = true;
        for (int i = 0; i < more; i++) {
            int next = in.readInt(8);
            continued &= (next & 0xC0) == 0x80;
            number = number << 6 | (next & 0x3F);
        }
        boolean shortest = number >= (more == 1 ? 0x80 : 1L << (5 * more + 1));
        return continued && shortest && number < 1L << bits ? number : -1;
    }
}
