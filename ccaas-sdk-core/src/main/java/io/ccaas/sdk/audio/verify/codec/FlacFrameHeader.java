package io.ccaas.sdk.audio.verify.codec;

import io.ccaas.sdk.audio.verify.input.CheckSum;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The header of a FLAC frame (RFC 9639, section 9.1). */
final class FlacFrameHeader {

    /** Sync and codes 4, number 7, block size 2, rate 2, check sum 1. */
    static final int LARGEST = 16;

    private static final int MOST_SAMPLES = 65_535;
    private static final int[] RATES = {
        0, 88_200, 176_400, 192_000, 8000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
    };
    private static final int[] BITS = {0, 8, 12, -1, 16, 20, 24, 32};

    private final Packet head;
    private int at = 4;
    private long number;
    private int samples;
    private int rate;

    private FlacFrameHeader(Packet head) {
        this.head = head;
    }

    /** The header of the frame that begins here with this number, or null when none does. */
    @Nullable
    static FlacFrameHeader next(FlacInfo info, Packet head, boolean variable, long expected) {
        FlacFrameHeader header = new FlacFrameHeader(head);
        boolean next = header.isValid()
                && header.agrees(info)
                && head.at(1) == (variable ? 0xF9 : 0xF8)
                && header.number == expected;
        return next ? header : null;
    }

    int samples() {
        return samples;
    }

    /** Its bytes, with its check sum. */
    int length() {
        return at + 1;
    }

    /** Bits of a sample in each channel; one of a pair may hold differences, which need one more. */
    int[] widths(FlacInfo info) {
        int[] widths = new int[info.channels()];
        Arrays.fill(widths, info.bits());
        int pair = head.at(3) >> 4;
        if (pair >= 8) {
            widths[pair == 9 ? 0 : 1]++;
        }
        return widths;
    }

    private boolean isValid() {
        boolean codes = head.length() >= 6
                && head.at(0) == 0xFF
                && (head.at(1) & 0xFE) == 0xF8
                && (head.at(3) & 1) == 0
                && head.at(3) >> 4 <= 10
                && BITS[(head.at(3) >> 1) & 7] >= 0;
        return codes && numberIsCanonical() && sizeHolds(head.at(2) >> 4) && rateHolds(head.at(2) & 15) && sumHolds();
    }

    private boolean agrees(FlacInfo info) {
        int channels = head.at(3) >> 4;
        int bits = (head.at(3) >> 1) & 7;
        return (channels < 8 ? channels + 1 : 2) == info.channels()
                && (bits == 0 || BITS[bits] == info.bits())
                && (rate == 0 || rate == info.rate())
                && samples <= info.largest();
    }

    /** As UTF-8 with up to seven bytes; the shortest form only. */
    private boolean numberIsCanonical() {
        int first = head.at(at++);
        int ones = Integer.numberOfLeadingZeros(~(first << 24));
        if (ones == 0) {
            number = first;
            return true;
        }
        if (ones == 1 || ones > 7 || !has(ones - 1)) {
            return false;
        }
        number = first & (0x7F >> ones);
        for (int i = 1; i < ones; i++) {
            int next = head.at(at++);
            if (next >> 6 != 2) {
                return false;
            }
            number = (number << 6) | (next & 63);
        }
        return number >> (ones == 2 ? 7 : 5 * ones - 4) != 0;
    }

    private boolean sizeHolds(int code) {
        if (code == 0) {
            return false;
        }
        int extra = code == 6 ? 1 : code == 7 ? 2 : 0;
        if (!has(extra)) {
            return false;
        }
        samples = code == 1 ? 192 : code < 6 ? 576 << (code - 2) : 256 << (code - 8);
        if (extra > 0) {
            samples = number(extra) + 1;
        }
        return samples <= MOST_SAMPLES;
    }

    private boolean rateHolds(int code) {
        int extra = code < RATES.length ? 0 : code == 12 ? 1 : 2;
        if (code == 15 || !has(extra)) {
            return false;
        }
        rate = extra == 0 ? RATES[code] : number(extra) * (code == 12 ? 1000 : code == 13 ? 1 : 10);
        return true;
    }

    private boolean sumHolds() {
        return has(1) && CheckSum.FLAC_8.over(0, head.bytes(), head.start(), at) == head.at(at);
    }

    private int number(int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value = (value << 8) | head.at(at++);
        }
        return value;
    }

    private boolean has(int bytes) {
        return at + bytes <= head.length();
    }
}
