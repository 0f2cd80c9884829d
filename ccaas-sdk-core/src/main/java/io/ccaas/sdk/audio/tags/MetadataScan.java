package io.ccaas.sdk.audio.tags;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Looks through bytes that are audio only if nothing follows the audio: chunks and tags that recorders and taggers write are told by
 * their first bytes, wherever they begin and wherever they end. For audio of doubtful length only: a chunk's id and a small size may
 * stand in samples by chance, about once in 30 thousand million bytes.
 */
public final class MetadataScan {

    /** How many bytes a beginning needs. */
    public static final int LOOK = 12;

    /** Ids of chunks in RIFF, AIFF and CAF whose content is never sound; a size below 16 MiB in either order must follow. */
    private static final List<byte[]> CHUNKS = List.of(
            text("LIST"),
            text("iXML"),
            text("bext"),
            text("axml"),
            text("bxml"),
            text("_PMX"),
            text("cart"),
            text("id3 "),
            text("ID3 "),
            text("ANNO"),
            text("AUTH"),
            text("NAME"),
            text("(c) "),
            text("info"),
            text("strg"));

    private static final List<byte[]> TEXTS = List.of(
            text("APETAGEX"),
            text("LYRICSBEGIN"),
            text("<?xml "),
            text("<x:xmpmeta"),
            text("<BWFXML>"),
            text("LISTINFO"));

    private static final byte[] ID3 = text("ID3");
    private static final boolean[] FIRST = firstBytes();

    private MetadataScan() {}

    /**
     * Finds the first beginning of metadata.
     *
     * @param bytes where to look
     * @param from first index
     * @param to one behind the last index; a beginning needs {@link #LOOK} bytes in front of it
     * @return its index, or -1
     */
    public static int find(byte[] bytes, int from, int to) {
        for (int i = from; i + LOOK <= to; i++) {
            if (FIRST[bytes[i] & 0xFF] && isMetadata(bytes, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isMetadata(byte[] bytes, int at) {
        return isId3(bytes, at)
                || TEXTS.stream().anyMatch(text -> isAt(bytes, at, text))
                || CHUNKS.stream().anyMatch(id -> isAt(bytes, at, id) && hasSmallSize(bytes, at + 4));
    }

    /** Versions 2.2 to 2.4, and a size whose bytes are below 0x80. */
    private static boolean isId3(byte[] bytes, int at) {
        boolean version = bytes[at + 3] >= 2 && bytes[at + 3] <= 4 && bytes[at + 4] == 0 && (bytes[at + 5] & 0xF) == 0;
        int sizes = bytes[at + 6] | bytes[at + 7] | bytes[at + 8] | bytes[at + 9];
        return version && sizes > 0 && isAt(bytes, at, ID3);
    }

    /** 32 bits in either order, or 64 bits with the highest byte first; more than nothing. */
    private static boolean hasSmallSize(byte[] bytes, int at) {
        boolean little = bytes[at + 3] == 0 && (bytes[at] | bytes[at + 1] | bytes[at + 2]) != 0;
        boolean big = bytes[at] == 0 && (bytes[at + 1] | bytes[at + 2] | bytes[at + 3]) != 0;
        boolean long64 = (bytes[at] | bytes[at + 1] | bytes[at + 2] | bytes[at + 3] | bytes[at + 4]) == 0
                && (bytes[at + 5] | bytes[at + 6] | bytes[at + 7]) != 0;
        return little || big || long64;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] text) {
        return Arrays.equals(bytes, at, at + text.length, text, 0, text.length);
    }

    private static boolean[] firstBytes() {
        boolean[] first = new boolean[256];
        CHUNKS.forEach(id -> first[id[0] & 0xFF] = true);
        TEXTS.forEach(text -> first[text[0] & 0xFF] = true);
        first[ID3[0] & 0xFF] = true;
        return first;
    }

    private static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
