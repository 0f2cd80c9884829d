package io.ccaas.sdk.audio.verify.ogg;

import io.ccaas.sdk.audio.verify.input.CheckSum;
import io.ccaas.sdk.audio.verify.input.Payload;

/** One Ogg page (RFC 3533, section 6) with a right check sum, in arrays that the next page uses again. */
final class Page {

    static final int CONTINUED = 1;
    static final int FIRST = 2;
    static final int LAST = 4;

    private static final int HEADER = 27;
    private static final int SUM_AT = 22;
    private static final byte[] START = {'O', 'g', 'g', 'S', 0};

    final byte[] body = new byte[255 * 255];
    private final byte[] head = new byte[HEADER + 255];
    private long offset;

    void read(Payload payload) {
        offset = payload.position();
        payload.expect(START, OggRules.PAGE);
        System.arraycopy(START, 0, head, 0, START.length);
        payload.read(head, START.length, HEADER - START.length);
        if (flags() > 7 || segments() == 0) {
            throw OggRules.PAGE.at(offset);
        }
        payload.read(head, HEADER, segments());
        payload.read(body, 0, size());
        long declared = number(SUM_AT, 4);
        java.util.Arrays.fill(head, SUM_AT, SUM_AT + 4, (byte) 0);
        int sum = CheckSum.OGG.over(0, head, 0, HEADER + segments());
        if (Integer.toUnsignedLong(CheckSum.OGG.over(sum, body, 0, size())) != declared) {
            throw OggRules.CRC.at(offset);
        }
    }

    /** Whether the next page is the first of a link. */
    static boolean isFirst(Payload payload) {
        byte[] next = payload.peek(6);
        return next.length == 6 && (next[5] & FIRST) != 0;
    }

    long offset() {
        return offset;
    }

    long bodyOffset() {
        return offset + HEADER + segments();
    }

    int flags() {
        return head[5] & 0xFF;
    }

    boolean is(int flag) {
        return (flags() & flag) != 0;
    }

    long granule() {
        return number(6, 8);
    }

    long serial() {
        return number(14, 4);
    }

    long sequence() {
        return number(18, 4);
    }

    int segments() {
        return head[26] & 0xFF;
    }

    int lacing(int segment) {
        return head[HEADER + segment] & 0xFF;
    }

    /** Whether a packet ends on it. */
    boolean completes() {
        for (int i = 0; i < segments(); i++) {
            if (lacing(i) < 255) {
                return true;
            }
        }
        return false;
    }

    private int size() {
        int size = 0;
        for (int i = 0; i < segments(); i++) {
            size += lacing(i);
        }
        return size;
    }

    private long number(int from, int bytes) {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = (value << 8) | (head[from + i] & 0xFF);
        }
        return value;
    }
}
