package io.ccaas.sdk.audio.matroska.ebml;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Puts elements together in their shortest form; what goes into them are numbers, constants and other such elements. */
public final class ElementWriter {

    private static final int FULL_SIZE = 8;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Starts with nothing. */
    public ElementWriter() {}

    /**
     * Adds an element with other elements in it.
     *
     * @param id with its length marker
     * @param body what lies in it
     * @return this writer
     */
    public ElementWriter master(int id, ElementWriter body) {
        return binary(id, body.toBytes());
    }

    /**
     * Adds an element of bytes.
     *
     * @param id with its length marker
     * @param body bytes that were made anew
     * @return this writer
     */
    public ElementWriter binary(int id, byte[] body) {
        header(id, body.length);
        out.writeBytes(body);
        return this;
    }

    /**
     * Adds an unsigned number.
     *
     * @param id with its length marker
     * @param value at least 0
     * @return this writer
     */
    public ElementWriter number(int id, long value) {
        int width = Math.max(1, (71 - Long.numberOfLeadingZeros(value)) / 8);
        header(id, width);
        return raw(value, width);
    }

    /**
     * Adds a signed number.
     *
     * @param id with its length marker
     * @param value any
     * @return this writer
     */
    public ElementWriter signed(int id, long value) {
        int width = 1;
        while (width < FULL_SIZE && value >> (8 * width - 1) != 0 && value >> (8 * width - 1) != -1) {
            width++;
        }
        header(id, width);
        return raw(value, width);
    }

    /**
     * Adds a number with a fraction, in 64 bits.
     *
     * @param id with its length marker
     * @param value any
     * @return this writer
     */
    public ElementWriter decimal(int id, double value) {
        return binary(id, ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
    }

    /**
     * Adds a text.
     *
     * @param id with its length marker
     * @param constant of this library
     * @return this writer
     */
    public ElementWriter text(int id, String constant) {
        return binary(id, constant.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Adds the header of an element whose body follows.
     *
     * @param id with its length marker
     * @param size of the body
     * @return this writer
     */
    public ElementWriter header(int id, long size) {
        raw(id & 0xFFFF_FFFFL, idBytes(id));
        int width = Vint.shortest(size);
        return raw(1L << (7 * width) | size, width);
    }

    /**
     * Adds the header of an element whose size is settled later: its length is always the same.
     *
     * @param id with its length marker
     * @param size of the body, as far as it is known
     * @return this writer
     */
    public ElementWriter widestHeader(int id, long size) {
        raw(id & 0xFFFF_FFFFL, idBytes(id));
        return raw(1L << (7 * FULL_SIZE) | size, FULL_SIZE);
    }

    /**
     * Adds the lowest bytes of a number, the highest first.
     *
     * @param value any
     * @param width how many bytes, 0 to 8
     * @return this writer
     */
    public ElementWriter raw(long value, int width) {
        for (int shift = 8 * width - 8; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
        return this;
    }

    /**
     * What was put together.
     *
     * @return a copy
     */
    public byte[] toBytes() {
        return out.toByteArray();
    }

    private static int idBytes(int id) {
        return (39 - Integer.numberOfLeadingZeros(id)) / 8;
    }
}
