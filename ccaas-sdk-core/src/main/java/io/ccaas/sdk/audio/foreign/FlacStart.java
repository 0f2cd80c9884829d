package io.ccaas.sdk.audio.foreign;

import java.util.Arrays;

/** Whether frames of FLAC stand in bytes without a stream header (RFC 9639, 9.1): two that follow each other in number, with right check sums. */
final class FlacStart {

    private static final int LONGEST = 16;
    private static final int SYNC = 0xFFF8;
    private static final int POLYNOMIAL = 0x07;

    private FlacStart() {}

    static boolean isWithin(byte[] first) {
        byte[] bytes = Arrays.copyOf(first, first.length + LONGEST);
        int former = -2;
        int formerAt = 0;
        for (int at = 0; at < first.length; at++) {
            int number = bytes[at] == -1 ? number(bytes, at) : -1;
            if (number >= 0 && number == former + 1 && bytes[at + 1] == bytes[formerAt + 1]) {
                return true;
            }
            if (number >= 0) {
                former = number;
                formerAt = at;
            }
        }
        return false;
    }

    /** The number of the frame whose header stands here, or -1; for frames of one size below 2048, and 65536. */
    private static int number(byte[] bytes, int at) {
        int sync = ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
        int blockSize = (bytes[at + 2] >> 4) & 0xF;
        int rate = bytes[at + 2] & 0xF;
        if (sync != SYNC || blockSize == 0 || rate == 15 || (bytes[at + 3] & 1) != 0) {
            return -1;
        }
        int first = bytes[at + 4] & 0xFF;
        int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : 2;
        int value = more == 0 ? first : first & (more == 1 ? 0x1F : 0x0F);
        for (int i = 1; i <= more; i++) {
            value = (value << 6) | (bytes[at + 4 + i] & 0x3F);
        }
        int length = 5 + more + (blockSize == 6 ? 1 : blockSize == 7 ? 2 : 0) + (rate == 12 ? 1 : rate > 12 ? 2 : 0);
        return CodecFrames.crc(bytes, at, length * 8, POLYNOMIAL, 0) == (bytes[at + length] & 0xFF) ? value : -1;
    }
}
