package io.ccaas.sdk.audio.tags;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks through bytes that are audio only if nothing follows the audio: chunks and tags that recorders and taggers write, and gzip members, are
 * told by their first bytes, wherever they begin and wherever they end. For audio of doubtful length only: a chunk's id and a small size may
 * stand in samples by chance, about once in 20 thousand million bytes; the first bytes of a gzip member ten times more seldom.
 */
public final class MetadataScan {

    /** How many bytes a beginning needs. */
    public static final int LOOK = 12;

    /** Ids of chunks in RIFF, AIFF and CAF whose content is never sound; a size below 16 MiB in either order, 0 or -1 must follow. */
    private static final List<String> CHUNKS = List.of(
            "LIST", "iXML", "bext", "axml", "bxml", "sxml", "_PMX", "aXML", "cart", "chna", "DISP", "afsp", "SNDM",
            "tech", "umid", "minf", "cue ", "LGWV", "id3 ", "ID3 ", "ANNO", "AUTH", "NAME", "(c) ", "COMT", "APPL",
            "info", "strg");

    private static final List<String> TEXTS = List.of("APETAGEX", "LYRICSBEGIN", "<?xml ", "<x:xmpmeta", "<BWFXML>");

    private static final byte[] LIST = text("LIST");
    private static final byte[] INFO = text("INFO");
    private static final byte[] LABELS = text("adtl");
    private static final byte[] ID3 = text("ID3");

    /** A gzip member that is deflated (RFC 1952, 2.3). */
    private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};

    private static final int GZIP_RESERVED = 0xE0;
    private static final int LAST_SYSTEM = 13;
    private static final int UNKNOWN_SYSTEM = 255;

    /** By their first byte, so that audio that is full of such bytes is looked through as fast as any other. */
    private static final Beginning[][] BEGINNINGS = beginnings();

    private static final class Beginning {

        private final byte[] text;
        private final boolean sized;

        private Beginning(String text, boolean sized) {
            this.text = MetadataScan.text(text);
            this.sized = sized;
        }

        private boolean stands(byte[] bytes, int at) {
            return isAt(bytes, at, text) && (!sized || hasSmallSize(bytes, at + 4));
        }
    }

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
            Beginning[] candidates = BEGINNINGS[bytes[i] & 0xFF];
            if ((candidates.length > 0 && isMetadata(bytes, i, candidates))
                    || (bytes[i] == GZIP[0] && isGzip(bytes, i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isMetadata(byte[] bytes, int at, Beginning[] candidates) {
        for (Beginning candidate : candidates) {
            if (candidate.stands(bytes, at)) {
                return true;
            }
        }
        return isId3(bytes, at) || isList(bytes, at);
    }

    /** A list of texts or labels is told by its two words, whatever its size says: recorders that crash leave 0 or -1 there. */
    private static boolean isList(byte[] bytes, int at) {
        return isAt(bytes, at, LIST) && (isAt(bytes, at + 8, INFO) || isAt(bytes, at + 8, LABELS));
    }

    /** Versions 2.2 to 2.4, and a size whose bytes are below 0x80. */
    private static boolean isId3(byte[] bytes, int at) {
        boolean version = bytes[at + 3] >= 2 && bytes[at + 3] <= 4 && bytes[at + 4] == 0 && (bytes[at + 5] & 0xF) == 0;
        int sizes = bytes[at + 6] | bytes[at + 7] | bytes[at + 8] | bytes[at + 9];
        return version && sizes > 0 && isAt(bytes, at, ID3);
    }

    /** No reserved flag, one of three levels of effort, a known system: what is between them, a time, may be anything. */
    private static boolean isGzip(byte[] bytes, int at) {
        int effort = bytes[at + 8];
        int system = bytes[at + 9] & 0xFF;
        return isAt(bytes, at, GZIP)
                && (bytes[at + 3] & GZIP_RESERVED) == 0
                && (effort == 0 || effort == 2 || effort == 4)
                && (system <= LAST_SYSTEM || system == UNKNOWN_SYSTEM);
    }

    /** 32 bits in either order, or 64 bits with the highest byte first; what a recorder that stopped leaves there, 0 or -1, counts too. */
    private static boolean hasSmallSize(byte[] bytes, int at) {
        boolean unset = (bytes[at] & bytes[at + 1] & bytes[at + 2] & bytes[at + 3]) == -1;
        return bytes[at] == 0 || bytes[at + 3] == 0 || unset;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] text) {
        return Arrays.equals(bytes, at, at + text.length, text, 0, text.length);
    }

    private static Beginning[][] beginnings() {
        List<Beginning> all = Stream.concat(
                        CHUNKS.stream().map(id -> new Beginning(id, true)),
                        TEXTS.stream().map(text -> new Beginning(text, false)))
                .toList();
        Beginning[][] byFirst = new Beginning[256][];
        Arrays.setAll(
                byFirst,
                first -> all.stream()
                        .filter(beginning -> beginning.text[0] == first)
                        .toArray(Beginning[]::new));
        return byFirst;
    }

    private static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
