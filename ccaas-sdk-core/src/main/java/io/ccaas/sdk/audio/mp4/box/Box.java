package io.ccaas.sdk.audio.mp4.box;

import io.ccaas.sdk.audio.io.AudioSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The header of a box.
 *
 * @param type its four bytes as ISO-8859-1 text; chosen by the writer of the input, so it is compared and never repeated
 * @param offset where the header starts
 * @param headerBytes 8, or 16 with a 64-bit size
 * @param size header and body, as declared; negative where a 64-bit size passes the range
 */
public record Box(String type, long offset, int headerBytes, long size) {

    /** The shortest header. */
    public static final int HEADER = 8;

    private static final int LONG_HEADER = 16;

    /**
     * Looks at the header that comes next, without moving.
     *
     * @param source where it is read
     * @param end where the parent ends
     * @return the header, which need not fit; null when less than a header is left
     */
    public static @Nullable Box peek(AudioSource source, long end) {
        long at = source.position();
        byte[] bytes = source.peek((int) Math.max(0, Math.min(LONG_HEADER, end - at)));
        if (bytes.length < HEADER) {
            return null;
        }
        ByteBuffer fields = ByteBuffer.wrap(bytes);
        long size = fields.getInt(0) & 0xFFFF_FFFFL;
        String type = new String(bytes, 4, 4, StandardCharsets.ISO_8859_1);
        if (size == 1) {
            long large = bytes.length < LONG_HEADER ? -1 : fields.getLong(HEADER);
            return new Box(type, at, LONG_HEADER, large);
        }
        return new Box(type, at, HEADER, size);
    }

    /**
     * The same box, up to an end that it does not declare itself.
     *
     * @param end where it ends
     * @return a box of that size
     */
    public Box upTo(long end) {
        return new Box(type, offset, headerBytes, end - offset);
    }

    /**
     * Compares the type.
     *
     * @param other four characters
     * @return whether it is of that type
     */
    public boolean is(String other) {
        return type.equals(other);
    }

    /**
     * Where the box ends.
     *
     * @return bytes from the start of the input
     */
    public long end() {
        return offset + size;
    }

    /**
     * Where the body starts.
     *
     * @return bytes from the start of the input
     */
    public long bodyOffset() {
        return offset + headerBytes;
    }

    /**
     * How long the body is.
     *
     * @return bytes
     */
    public long bodySize() {
        return size - headerBytes;
    }

    /**
     * Whether the declared size can be.
     *
     * @param parentEnd where the parent ends
     * @return whether the box holds its header and ends inside the parent
     */
    public boolean fits(long parentEnd) {
        return size >= headerBytes && size <= parentEnd - offset;
    }

    /** Leaves the type out, so that a log line never carries it. */
    @Override
    public String toString() {
        return "box at " + offset + ", " + size + " bytes";
    }
}
