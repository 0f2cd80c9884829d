package io.ccaas.sdk.audio.tags;

/**
 * Tags at an end, told by how they end: ID3v1 with or without its extension, Lyrics3 of both versions, APE of both versions, ID3v2.4
 * with a footer; any number of them, one in front of the other.
 */
public final class TrailingTags {

    private static final int ID3V1_BYTES = 128;
    private static final int EXTENDED_BYTES = 227;
    private static final int LYRICS_END = 9;
    private static final int LYRICS_DIGITS = 6;
    private static final int LONGEST_LYRICS_1 = 5100 + 11;
    private static final int APE_FOOTER = 32;
    private static final int ID3V2_FOOTER = 10;

    private final Bytes range;
    /** From here on no Lyrics3 tag begins, so that many ends without a beginning are not searched for it again and again. */
    private int searched = Integer.MAX_VALUE;

    private TrailingTags(Bytes range) {
        this.range = range;
    }

    /**
     * How long they are together. Goes on from tag to tag as far as it can see; the first of them may reach further back than that.
     *
     * @param bytes where the end lies
     * @param from first byte that may be read; 64 KiB before the end are enough for everything but large tags in a row
     * @param end where the input or a piece of it ends
     * @return bytes in front of {@code end}; 0 when no tag ends there
     */
    public static long lengthBefore(byte[] bytes, int from, int end) {
        return lengthBefore(bytes, from, end, from);
    }

    /**
     * The same, for one who only asks whether they reach a place: goes no further than the tag that passes it.
     *
     * @param bytes where the end lies
     * @param from first byte that may be read
     * @param end where the input or a piece of it ends
     * @param place at least {@code from}; a tag that ends there is still counted
     * @return bytes in front of {@code end}
     */
    public static long lengthBefore(byte[] bytes, int from, int end, int place) {
        TrailingTags tags = new TrailingTags(new Bytes(bytes, from, end));
        long length = 0;
        for (long last = 1; last > 0 && end - length >= place; length += last) {
            last = tags.oneBefore((int) (end - length));
        }
        return length;
    }

    private long oneBefore(int end) {
        if (range.isAt(end - ID3V1_BYTES, "TAG")) {
            boolean extended = range.isAt(end - ID3V1_BYTES - EXTENDED_BYTES, "TAG+");
            return extended ? ID3V1_BYTES + EXTENDED_BYTES : ID3V1_BYTES;
        }
        if (range.isAt(end - LYRICS_END, "LYRICS200")) {
            long size = range.digits(end - LYRICS_END - LYRICS_DIGITS, LYRICS_DIGITS);
            return size < 0 ? LYRICS_END : size + LYRICS_DIGITS + LYRICS_END;
        }
        if (range.isAt(end - LYRICS_END, "LYRICSEND")) {
            return lyrics(end);
        }
        if (range.isAt(end - APE_FOOTER, "APETAGEX")) {
            boolean header = (range.at(end - APE_FOOTER + 23) & 0x80) != 0;
            return Math.max(APE_FOOTER, range.littleEndian(end - APE_FOOTER + 12)) + (header ? APE_FOOTER : 0);
        }
        return range.isAt(end - ID3V2_FOOTER, "3DI") ? range.synchsafe(end - ID3V2_FOOTER + 6) + 2 * ID3V2_FOOTER : 0;
    }

    private long lyrics(int end) {
        int lowest = end - LYRICS_END - LONGEST_LYRICS_1;
        for (int i = Math.min(end - LYRICS_END, searched - 1); i >= lowest; i--) {
            if (range.isAt(i, "LYRICSBEGIN")) {
                return (long) end - i;
            }
        }
        searched = Math.min(searched, lowest);
        return LYRICS_END;
    }
}
