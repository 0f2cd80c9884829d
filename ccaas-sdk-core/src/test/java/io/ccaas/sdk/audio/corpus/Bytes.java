package io.ccaas.sdk.audio.corpus;

import io.ccaas.sdk.testing.WavBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Surgery on byte arrays; every operation gives a new array. */
final class Bytes {

    private Bytes() {}

    static byte[] join(byte[]... parts) {
        return WavBytes.join(parts);
    }

    static byte[] text(String latin) {
        return WavBytes.text(latin);
    }

    static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    static byte[] le(long value, int bytes) {
        return WavBytes.le(value, bytes);
    }

    static byte[] be(long value, int bytes) {
        byte[] all = ByteBuffer.allocate(8).putLong(value).array();
        return Arrays.copyOfRange(all, 8 - bytes, 8);
    }

    static long be(byte[] from, int at, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = (value << 8) | (from[at + i] & 0xFF);
        }
        return value;
    }

    static long le(byte[] from, int at, int bytes) {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = (value << 8) | (from[at + i] & 0xFF);
        }
        return value;
    }

    static byte[] put(byte[] into, int at, byte[] value) {
        byte[] copy = into.clone();
        System.arraycopy(value, 0, copy, at, value.length);
        return copy;
    }

    static byte[] insert(byte[] into, int at, byte[] value) {
        return join(Arrays.copyOf(into, at), value, Arrays.copyOfRange(into, at, into.length));
    }

    static byte[] cut(byte[] from, int at, int end) {
        return Arrays.copyOfRange(from, at, end);
    }

    static byte[] padded(byte[] value, int size) {
        return Arrays.copyOf(value, size);
    }

    static int find(byte[] in, String latin) {
        int at = new String(in, StandardCharsets.ISO_8859_1).indexOf(latin);
        if (at < 0) {
            throw new IllegalStateException("the base has no " + latin);
        }
        return at;
    }
}
