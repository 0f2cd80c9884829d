package io.ccaas.sdk.audio.tags;

/** A range of bytes, for comparison and for the numbers of tag headers; what lies outside of it never matches. */
final class Bytes {

    private final byte[] array;
    private final int from;
    private final int end;

    Bytes(byte[] array, int from, int end) {
        this.array = array;
        this.from = from;
        this.end = end;
    }

    int from() {
        return from;
    }

    int end() {
        return end;
    }

    int at(int offset) {
        return array[offset];
    }

    boolean isAt(int offset, String magic) {
        if (offset < from || offset + magic.length() > end) {
            return false;
        }
        for (int k = 0; k < magic.length(); k++) {
            if (array[offset + k] != magic.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** Whether so many bytes lie at a place. */
    boolean holds(int offset, int count) {
        return offset >= from && offset + count <= end;
    }

    long littleEndian(int offset) {
        long value = 0;
        for (int k = 3; k >= 0; k--) {
            value = value << 8 | (array[offset + k] & 0xFF);
        }
        return value;
    }

    /** Four bytes of seven bits, or plain ones where a buggy tagger wrote them so. */
    long synchsafe(int offset) {
        boolean plain = ((array[offset] | array[offset + 1] | array[offset + 2] | array[offset + 3]) & 0x80) != 0;
        int shift = plain ? 8 : 7;
        long value = 0;
        for (int k = 0; k < 4; k++) {
            value = value << shift | (array[offset + k] & 0xFF);
        }
        return value;
    }

    /** Decimal digits, or -1 where other characters stand. */
    long digits(int offset, int count) {
        if (!holds(offset, count)) {
            return -1;
        }
        long value = 0;
        for (int k = offset; k < offset + count; k++) {
            if (array[k] < '0' || array[k] > '9') {
                return -1;
            }
            value = value * 10 + array[k] - '0';
        }
        return value;
    }
}
