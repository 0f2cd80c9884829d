package io.ccaas.sdk.audio.verify.input;

import io.ccaas.sdk.audio.verify.verdict.Breach;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A payload that is read once, in order, and hashed on the way. Memory does not depend on it. Every method that needs more bytes than there
 * are refuses with {@code PAYLOAD_ENDS_EARLY}. Not safe for use by several threads.
 */
public final class Payload {

    /** The most that can be looked at without moving on. */
    public static final int LOOK_AHEAD = 1 << 16;

    private final HashedStream stream;
    private final byte[] window = new byte[2 * LOOK_AHEAD];
    private int at;
    private int end;
    private long position;

    /**
     * Reads from a stream, which stays open.
     *
     * @param in the payload
     */
    public Payload(InputStream in) {
        this.stream = new HashedStream(in);
    }

    /**
     * Where the next byte lies.
     *
     * @return bytes from the start
     */
    public long position() {
        return position;
    }

    /**
     * Whether nothing is left.
     *
     * @return true at the end
     */
    public boolean atEnd() {
        return fill(1) == 0;
    }

    /**
     * Looks ahead.
     *
     * @param count 0 to {@link #LOOK_AHEAD}
     * @return a copy, shorter at the end
     */
    public byte[] peek(int count) {
        int there = fill(count); // moves the window, so it must come before the place is read
        return Arrays.copyOfRange(window, at, at + there);
    }

    /**
     * Reads one byte.
     *
     * @return 0 to 255
     */
    public int u8() {
        need(1);
        position++;
        return window[at++] & 0xFF;
    }

    /**
     * Reads a number whose first byte is the highest.
     *
     * @param bytes 1 to 8
     * @return the number
     */
    public long be(int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = (value << 8) | u8();
        }
        return value;
    }

    /**
     * Reads a number whose first byte is the lowest.
     *
     * @param bytes 1 to 8
     * @return the number
     */
    public long le(int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) u8() << (8 * i);
        }
        return value;
    }

    /**
     * Reads a constant.
     *
     * @param constant what must come
     * @param breach what to refuse with
     */
    public void expect(byte[] constant, Breach breach) {
        for (byte one : constant) {
            expectByte(one & 0xFF, breach);
        }
    }

    /**
     * Reads a constant.
     *
     * @param constant what must come, in ASCII
     * @param breach what to refuse with
     */
    public void expect(String constant, Breach breach) {
        expect(constant.getBytes(StandardCharsets.ISO_8859_1), breach);
    }

    /**
     * Reads a number that is known beforehand.
     *
     * @param bytes 1 to 8
     * @param value what must come, highest byte first
     * @param breach what to refuse with
     */
    public void expectBe(int bytes, long value, Breach breach) {
        for (int i = bytes - 1; i >= 0; i--) {
            expectByte((int) (value >>> (8 * i)) & 0xFF, breach);
        }
    }

    /**
     * Reads a number that is known beforehand.
     *
     * @param bytes 1 to 8
     * @param value what must come, lowest byte first
     * @param breach what to refuse with
     */
    public void expectLe(int bytes, long value, Breach breach) {
        for (int i = 0; i < bytes; i++) {
            expectByte((int) (value >>> (8 * i)) & 0xFF, breach);
        }
    }

    /**
     * Reads bytes into an array.
     *
     * @param target where they go
     * @param offset first index
     * @param count how many
     */
    public void read(byte[] target, int offset, int count) {
        int done = 0;
        while (done < count) {
            need(1);
            int n = Math.min(end - at, count - done);
            System.arraycopy(window, at, target, offset + done, n);
            move(n);
            done += n;
        }
    }

    /**
     * Moves over audio.
     *
     * @param count bytes, at least 0
     */
    public void pass(long count) {
        long left = count;
        while (left > 0) {
            need(1);
            int n = (int) Math.min(end - at, left);
            move(n);
            left -= n;
        }
    }

    /**
     * The hash of everything, at the end.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String sha256() {
        return stream.sha256();
    }

    private void expectByte(int value, Breach breach) {
        long here = position;
        if (u8() != value) {
            throw breach.at(here);
        }
    }

    private void move(int count) {
        at += count;
        position += count;
    }

    private void need(int count) {
        if (fill(count) < count) {
            throw InputRules.ENDS_EARLY.at(position + end - at);
        }
    }

    /** Makes bytes available; returns how many of those asked for there are. */
    private int fill(int count) {
        if (end - at >= count) {
            return count;
        }
        System.arraycopy(window, at, window, 0, end - at);
        end -= at;
        at = 0;
        while (end < count) {
            int n = stream.read(window, end, window.length - end);
            if (n < 0) {
                break;
            }
            end += n;
        }
        return Math.min(end, count);
    }
}
