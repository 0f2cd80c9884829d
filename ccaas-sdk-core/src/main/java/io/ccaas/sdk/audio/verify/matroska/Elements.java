package io.ccaas.sdk.audio.verify.matroska;

import io.ccaas.sdk.audio.verify.input.Payload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** EBML elements (RFC 8794) that must come in a certain order, with sizes in their shortest form. */
final class Elements {

    private static final int FULL = 8;

    final Payload payload;
    private final Deque<Long> ends = new ArrayDeque<>();

    Elements(Payload payload) {
        this.payload = payload;
    }

    /** Enters an element whose contents are read one by one. */
    long open(int id) {
        long size = header(id);
        ends.push(payload.position() + size);
        return size;
    }

    /** Enters the segment, whose size is written in eight bytes. */
    void openFull(int id) {
        id(id);
        payload.expectBe(1, 1, MatroskaRules.ELEMENT);
        ends.push(payload.be(7) + payload.position());
    }

    void close() {
        if (ends.pop() != payload.position()) {
            throw MatroskaRules.ELEMENT.at(payload.position());
        }
    }

    boolean isOpen() {
        return payload.position() < ends.element();
    }

    boolean isNext(int id) {
        byte[] next = payload.peek(width(id));
        boolean same = isOpen() && next.length == width(id);
        for (int i = 0; same && i < next.length; i++) {
            same = next[i] == (byte) (id >>> (8 * (next.length - 1 - i)));
        }
        return same;
    }

    /** Reads the header of an element and returns its size. */
    long header(int id) {
        id(id);
        long start = payload.position();
        int first = payload.u8();
        int width = Integer.numberOfLeadingZeros(first) - 23;
        if (width > FULL) {
            throw MatroskaRules.ELEMENT.at(start);
        }
        long size = first & (0xFF >> width);
        for (int i = 1; i < width; i++) {
            size = (size << 8) | payload.u8();
        }
        if (width != sizeWidth(size)) {
            throw MatroskaRules.ELEMENT.at(start);
        }
        return size;
    }

    /** An unsigned number without leading zeros. */
    long number(int id) {
        long size = header(id);
        long start = payload.position();
        long value = size >= 1 && size <= FULL ? payload.be((int) size) : -1;
        if (value < 0 || (size > 1 && value >>> (8 * (size - 1)) == 0)) {
            throw MatroskaRules.ELEMENT.at(start);
        }
        return value;
    }

    /** A signed number of as few bytes as hold it. */
    long signed(int id) {
        long size = header(id);
        long start = payload.position();
        if (size < 1 || size > FULL) {
            throw MatroskaRules.ELEMENT.at(start);
        }
        int spare = 64 - 8 * (int) size;
        long value = (payload.be((int) size) << spare) >> spare;
        if (size > 1 && (value << (spare + 8)) >> (spare + 8) == value) {
            throw MatroskaRules.ELEMENT.at(start);
        }
        return value;
    }

    double decimal(int id) {
        long size = header(id);
        if (size != FULL) {
            throw MatroskaRules.ELEMENT.at(payload.position());
        }
        return Double.longBitsToDouble(payload.be(FULL));
    }

    void constant(int id, long value) {
        long start = payload.position();
        if (number(id) != value) {
            throw MatroskaRules.CONSTANT.at(start);
        }
    }

    void constant(int id, String text) {
        long start = payload.position();
        if (header(id) != text.length()) {
            throw MatroskaRules.CONSTANT.at(start);
        }
        payload.expect(text, MatroskaRules.CONSTANT);
    }

    String text(int id, int most) {
        return new String(binary(id, most), StandardCharsets.ISO_8859_1);
    }

    byte[] binary(int id, int most) {
        long size = header(id);
        if (size > most) {
            throw MatroskaRules.ELEMENT.at(payload.position());
        }
        byte[] bytes = new byte[(int) size];
        payload.read(bytes, 0, bytes.length);
        return bytes;
    }

    /** All ones would mean an unknown size, so they need one byte more. */
    static int sizeWidth(long size) {
        int width = 1;
        while (size >= (1L << (7 * width)) - 1) {
            width++;
        }
        return width;
    }

    static int width(int id) {
        return (39 - Integer.numberOfLeadingZeros(id)) / 8;
    }

    private void id(int id) {
        payload.expectBe(width(id), id & 0xFFFF_FFFFL, MatroskaRules.ELEMENT);
    }
}
