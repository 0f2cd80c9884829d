package io.ccaas.sdk.audio.ogg.page;

/**
 * One page whose check sum is right. The reader fills the same object again and again, so that a long recording takes no more memory than
 * a short one.
 */
public final class OggPage {

    /** Granule position of a page on which no packet ends. */
    public static final long NO_POSITION = -1;

    static final int HEADER_BYTES = 27;
    static final int LARGEST_BODY = 255 * 255;

    private static final int CONTINUED = 1;
    private static final int FIRST = 2;
    private static final int LAST = 4;

    final byte[] header = new byte[HEADER_BYTES + 255];
    final byte[] body = new byte[LARGEST_BODY];
    long offset;
    long granule;
    int serial;

    /** An empty place for pages. */
    public OggPage() {}

    /**
     * Where the page starts.
     *
     * @return bytes from the start of the input
     */
    public long offset() {
        return offset;
    }

    /**
     * Which logical stream it belongs to, in the numbering of the input.
     *
     * @return any number
     */
    public int serial() {
        return serial;
    }

    /**
     * The position that the input gives to the end of the last packet that ends here.
     *
     * @return any number; {@link #NO_POSITION} means none
     */
    public long granule() {
        return granule;
    }

    /**
     * Whether a packet goes on that began on an earlier page.
     *
     * @return as the input says
     */
    public boolean isContinued() {
        return (header[5] & CONTINUED) != 0;
    }

    /**
     * Whether a logical stream begins.
     *
     * @return as the input says
     */
    public boolean isFirst() {
        return (header[5] & FIRST) != 0;
    }

    /**
     * Whether a logical stream ends.
     *
     * @return as the input says
     */
    public boolean isLast() {
        return (header[5] & LAST) != 0;
    }

    /**
     * How many segments there are; a page without any holds nothing.
     *
     * @return 0 to 255
     */
    public int segments() {
        return header[26] & 0xFF;
    }

    /**
     * Length of a segment; one shorter than 255 ends a packet.
     *
     * @param index 0 to {@link #segments()} - 1
     * @return 0 to 255
     */
    public int segment(int index) {
        return header[HEADER_BYTES + index] & 0xFF;
    }

    /**
     * Whether the last packet of the page goes on behind it.
     *
     * @return false for a page without segments
     */
    public boolean isOpen() {
        return segments() > 0 && segment(segments() - 1) == 255;
    }

    /**
     * Size of the header with its table of segments.
     *
     * @return 27 to 282 bytes
     */
    public int headerLength() {
        return HEADER_BYTES + segments();
    }

    /**
     * Size of the body.
     *
     * @return 0 to 65025 bytes
     */
    public int bodyLength() {
        int sum = 0;
        for (int i = 0; i < segments(); i++) {
            sum += segment(i);
        }
        return sum;
    }

    /**
     * Copies a part of the body.
     *
     * @param from first byte, counted from the start of the body
     * @param target where to
     * @param offsetThere first index
     * @param length how many
     */
    public void copyBody(int from, byte[] target, int offsetThere, int length) {
        System.arraycopy(body, from, target, offsetThere, length);
    }
}
