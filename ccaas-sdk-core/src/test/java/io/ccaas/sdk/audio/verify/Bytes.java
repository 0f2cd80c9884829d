package io.ccaas.sdk.audio.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Payloads written by hand from the specification, without the cleaner. */
final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes text(String ascii) {
        return raw(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    Bytes raw(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Bytes u8(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    Bytes be(int bytes, long value) {
        for (int i = bytes - 1; i >= 0; i--) {
            out.write((int) (value >>> 8 * i));
        }
        return this;
    }

    Bytes le(int bytes, long value) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> 8 * i));
        }
        return this;
    }

    Bytes zeros(int count) {
        return raw(new byte[count]);
    }

    /** Audio that no rule looks at: all values in turn. */
    Bytes samples(int count) {
        for (int i = 0; i < count; i++) {
            out.write(i);
        }
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] end() {
        return out.toByteArray();
    }
}
