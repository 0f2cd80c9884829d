package io.ccaas.sdk.audio.mp4.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Writes boxes into one array; the size of a box is filled in when it ends. */
final class BoxWriter {

    private final Deque<Integer> open = new ArrayDeque<>();
    private byte[] bytes;
    private int size;

    BoxWriter(int expected) {
        bytes = new byte[expected];
    }

    BoxWriter begin(String type) {
        open.push(size);
        return u32(0).text(type);
    }

    /** Begins a box with version and flags. */
    BoxWriter begin(String type, int version, int flags) {
        return begin(type).u32((long) version << 24 | flags);
    }

    BoxWriter end() {
        return endWith(0);
    }

    /** Ends a box whose last bytes are written elsewhere. */
    BoxWriter endWith(long more) {
        int start = open.pop();
        return patch(start, size - start + more);
    }

    BoxWriter u8(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
        return this;
    }

    BoxWriter u16(int value) {
        return u8(value >> 8).u8(value);
    }

    BoxWriter u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    BoxWriter u64(long value) {
        return u32(value >> 32).u32(value);
    }

    /** A number of 32 bits, or of 64 in a later version of the box. */
    BoxWriter number(boolean wide, long value) {
        return wide ? u64(value) : u32(value);
    }

    BoxWriter zeros(int count) {
        for (int i = 0; i < count; i++) {
            u8(0);
        }
        return this;
    }

    BoxWriter text(String text) {
        return raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    BoxWriter raw(byte[] more) {
        for (byte b : more) {
            u8(b);
        }
        return this;
    }

    /** Writes a number of 32 bits over one that is there. */
    BoxWriter patch(int at, long value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> (24 - 8 * i));
        }
        return this;
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
