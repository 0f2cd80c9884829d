package io.ccaas.sdk.audio.tags;

import java.util.Arrays;

/** Looks for headers of tar archives (POSIX ustar, GNU tar) in bytes that would become audio. Their check sum leaves nothing to chance. */
public final class TarScan {

    /** How many bytes a header takes; bytes in front of it must still be there when its last one comes. */
    public static final int HEADER = 512;

    private static final int MAGIC_AT = 257;
    private static final int SUM_AT = 148;
    private static final int SUM_BYTES = 8;

    /** How far in front of each of its letters the word begins; all other bytes are passed five at a time. */
    private static final int[] BACK = back("ustar");

    private TarScan() {}

    /**
     * Finds the first header.
     *
     * @param bytes where to look
     * @param from first index of a header
     * @param to one behind the last index; a header lies in front of it whole
     * @return its index, or -1
     */
    public static int find(byte[] bytes, int from, int to) {
        for (int i = from + MAGIC_AT + 4; i < to; i += 5) {
            int back = BACK[bytes[i] & 0xFF];
            if (back >= 0 && isHeader(bytes, i - back - MAGIC_AT, to)) {
                return i - back - MAGIC_AT;
            }
        }
        return -1;
    }

    private static boolean isHeader(byte[] bytes, int at, int to) {
        Bytes header = new Bytes(bytes, at, at + HEADER);
        return at >= 0
                && at + HEADER <= to
                && header.isAt(at + MAGIC_AT, "ustar")
                && octal(bytes, at + SUM_AT) == sum(bytes, at);
    }

    /** All bytes of the header, those of the sum itself as spaces. */
    private static int sum(byte[] bytes, int at) {
        int sum = SUM_BYTES * ' ';
        for (int i = 0; i < HEADER; i++) {
            sum += i >= SUM_AT && i < SUM_AT + SUM_BYTES ? 0 : bytes[at + i] & 0xFF;
        }
        return sum;
    }

    /** Digits up to another character, spaces in front of them; -1 where there are none. */
    private static int octal(byte[] bytes, int at) {
        int i = at;
        while (i < at + SUM_BYTES && bytes[i] == ' ') {
            i++;
        }
        int value = i < at + SUM_BYTES && isDigit(bytes[i]) ? 0 : -1;
        for (; i < at + SUM_BYTES && isDigit(bytes[i]); i++) {
            value = value * 8 + bytes[i] - '0';
        }
        return value;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '7';
    }

    private static int[] back(String word) {
        int[] back = new int[256];
        Arrays.fill(back, -1);
        for (int i = 0; i < word.length(); i++) {
            back[word.charAt(i)] = i;
        }
        return back;
    }
}
